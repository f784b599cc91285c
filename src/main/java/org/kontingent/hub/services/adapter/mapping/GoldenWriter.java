package org.kontingent.hub.services.adapter.mapping;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.services.adapter.wire.types.ActState;
import org.kontingent.hub.services.adapter.wire.types.AddressKind;
import org.kontingent.hub.services.adapter.wire.types.Addresses;
import org.kontingent.hub.services.adapter.wire.types.Core;
import org.kontingent.hub.services.adapter.wire.types.DocumentStatus;
import org.kontingent.hub.services.adapter.wire.types.DocumentType;
import org.kontingent.hub.services.adapter.wire.types.Documents;
import org.kontingent.hub.services.adapter.wire.types.GoldenAddress;
import org.kontingent.hub.services.adapter.wire.types.GoldenDocument;
import org.kontingent.hub.services.adapter.wire.types.Parents;

/** Parts of a golden record in the contract's classes, each value with where it is from. */
public final class GoldenWriter {
  private GoldenWriter() {}

  public static Core core(GoldenRecord golden) {
    Core core = new Core();
    core.setName(ValueWriter.name(golden.name()));
    core.setBirthDate(ValueWriter.date(golden.birthDate()));
    core.setBirthPlace(ValueWriter.text(golden.birthPlace()));
    core.setGender(ValueWriter.gender(golden.gender()));
    golden.citizenships().stream()
        .map(ValueWriter::citizenship)
        .forEach(core.getCitizenship()::add);
    return core;
  }

  public static Documents documents(GoldenRecord golden) {
    Documents documents = new Documents();
    documents.setSnils(ValueWriter.snils(golden.snils()));
    documents.setBirthRecord(birthRecord(golden.birthRecord()));
    golden.documents().stream().map(GoldenWriter::document).forEach(documents.getDocument()::add);
    return documents;
  }

  /** SNILS and the current document only (registry.md 8, note 3). */
  public static Documents snilsAndCurrentDocument(GoldenRecord golden) {
    Documents documents = new Documents();
    documents.setSnils(ValueWriter.snils(golden.snils()));
    golden.documents().stream()
        .limit(1)
        .map(GoldenWriter::document)
        .forEach(documents.getDocument()::add);
    return documents;
  }

  public static Addresses addresses(GoldenRecord golden) {
    Addresses addresses = new Addresses();
    golden.addresses().stream().map(GoldenWriter::address).forEach(addresses.getAddress()::add);
    return addresses;
  }

  public static Parents parents(GoldenRecord golden) {
    Parents parents = new Parents();
    golden.parents().stream().map(ParentWriter::parent).forEach(parents.getParent()::add);
    return parents;
  }

  static GoldenDocument document(Valued<IdentityDocument> valued) {
    IdentityDocument value = valued.value();
    GoldenDocument document = new GoldenDocument();
    document.setType(Codes.same(value.type(), DocumentType.class));
    document.setStatus(Codes.same(value.status(), DocumentStatus.class));
    document.setSeries(value.series());
    document.setNumber(value.number());
    document.setIssueDate(value.issueDate());
    document.setIssuer(value.issuer());
    document.setIssuerCode(value.issuerCode());
    document.setCountry(value.country());
    document.setValidTo(value.validTo());
    document.setName(value.name());
    Origin.of(valued)
        .to(document::setState, document::setSourceRole, document::setEventTime, document::setAsOf);
    return document;
  }

  private static org.kontingent.hub.services.adapter.wire.types.BirthRecord birthRecord(
      Valued<BirthRecord> valued) {
    if (valued == null) {
      return null;
    }
    BirthRecord value = valued.value();
    org.kontingent.hub.services.adapter.wire.types.BirthRecord act =
        new org.kontingent.hub.services.adapter.wire.types.BirthRecord();
    act.setActUid(value.uid());
    act.setActNumber(value.actNumber());
    act.setActDate(value.actDate() == null ? null : value.actDate().toString());
    act.setOfficeCode(value.officeCode());
    act.setOfficeName(value.officeName());
    act.setActState(Codes.same(value.state(), ActState.class));
    Origin.of(valued).to(act::setState, act::setSourceRole, act::setEventTime, act::setAsOf);
    return act;
  }

  private static GoldenAddress address(Valued<Address> valued) {
    Address value = valued.value();
    GoldenAddress address = new GoldenAddress();
    address.setKind(Codes.same(value.kind(), AddressKind.class));
    address.setText(value.text());
    address.setFiasId(value.fiasId());
    address.setOktmo(value.oktmo());
    address.setPostcode(value.postcode());
    address.setRegion(value.region());
    address.setDistrict(value.district());
    address.setSettlement(value.settlement());
    address.setStreet(value.street());
    address.setHouse(value.house());
    address.setBuilding(value.building());
    address.setFlat(value.flat());
    address.setFrom(value.from());
    address.setTo(value.to());
    Origin.of(valued)
        .to(address::setState, address::setSourceRole, address::setEventTime, address::setAsOf);
    return address;
  }

  /** A moment as the contract writes it: in UTC, or null. */
  public static OffsetDateTime moment(Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }
}
