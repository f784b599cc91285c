package org.kontingent.hub.registry.federal.internal;

import java.util.Comparator;
import java.util.function.BiConsumer;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.federal.FederalRepresentation;
import org.kontingent.hub.registry.school.StudyPlace;

/**
 * A pupil as the federal segment gets it: of documents the current one, of addresses the
 * registration, of the birth record its natural keys, of representatives what is of class P2; never
 * former names, contacts, other addresses, P4 or P5. Where a value is from is left out, since that
 * changes with every fresh look at a source though nothing else does.
 */
public final class PupilForm {
  /**
   * @param regionalId under which the pupil is found now
   * @param federalId null until the segment has assigned one
   * @param hasProtectedAddress then OKTMO is all that is told of where they live
   */
  public record Head(
      RegionalId regionalId,
      String federalId,
      RecordState recordState,
      IdentityState identityState,
      boolean hasProtectedAddress) {}

  private PupilForm() {}

  public static FederalRepresentation of(Head head, GoldenRecord golden) {
    return new FederalRepresentation(CanonicalXml.of("pupilBody", xml -> pupil(xml, head, golden)));
  }

  private static void pupil(CanonicalXml xml, Head head, GoldenRecord golden) {
    xml.text("regionalId", head.regionalId())
        .text("federalId", head.federalId())
        .text("identityState", head.identityState())
        .text("recordState", head.recordState());
    valued(xml, "name", golden.name(), PupilForm::name);
    plain(xml, "birthDate", golden.birthDate());
    plain(xml, "birthPlace", golden.birthPlace());
    plain(xml, "gender", golden.gender());
    plain(
        xml,
        "snils",
        golden.snils(),
        golden.snils() == null ? null : golden.snils().value().digits());
    golden.citizenships().forEach(one -> valued(xml, "citizenship", one, PupilForm::citizenship));
    valued(xml, "birthRecord", golden.birthRecord(), PupilForm::act);
    golden.documents().stream()
        .limit(1)
        .forEach(one -> valued(xml, "document", one, PupilForm::document));
    golden.addresses().stream()
        .filter(one -> one.value().kind() == AddressKind.REGISTRATION)
        .limit(1)
        .forEach(
            one ->
                valued(
                    xml,
                    "registration",
                    one,
                    (inner, address) -> address(inner, address, head.hasProtectedAddress())));
    xml.each("representative", golden.parents(), PupilForm::parent);
    xml.each(
        "study",
        golden.studies().stream()
            .map(Valued::value)
            .sorted(Comparator.comparing((StudyPlace place) -> place.enrolment().toString()))
            .toList(),
        SchoolForm::place);
  }

  private static void parent(CanonicalXml xml, GoldenParent parent) {
    xml.text("kind", parent.kind());
    valued(xml, "name", parent.name(), PupilForm::name);
    plain(xml, "birthDate", parent.birthDate());
    plain(xml, "gender", parent.gender());
    parent.citizenships().forEach(one -> valued(xml, "citizenship", one, PupilForm::citizenship));
  }

  private static void name(CanonicalXml xml, PersonName name) {
    xml.text("surname", name.surname())
        .text("first", name.first())
        .text("patronymic", name.patronymic())
        .text("patronymicState", name.patronymicState());
  }

  private static void citizenship(CanonicalXml xml, Citizenship value) {
    xml.text("country", value.country()).text("from", value.from()).text("to", value.to());
  }

  private static void act(CanonicalXml xml, BirthRecord act) {
    xml.text("actUid", act.uid())
        .text("actNumber", act.actNumber())
        .text("actDate", act.actDate())
        .text("officeCode", act.officeCode())
        .text("actState", act.state());
  }

  private static void document(CanonicalXml xml, IdentityDocument document) {
    xml.text("type", document.type())
        .text("series", document.series())
        .text("number", document.number())
        .text("issueDate", document.issueDate())
        .text("issuer", document.issuer())
        .text("issuerCode", document.issuerCode())
        .text("country", document.country())
        .text("validTo", document.validTo())
        .text("documentName", document.name())
        .text("status", document.status());
  }

  private static void address(CanonicalXml xml, Address address, boolean isProtected) {
    xml.text("oktmo", address.oktmo());
    if (!isProtected) {
      xml.text("text", address.text())
          .text("fiasId", address.fiasId())
          .text("from", address.from())
          .text("to", address.to());
    }
  }

  private static void plain(CanonicalXml xml, String name, Valued<?> valued) {
    plain(xml, name, valued, valued == null ? null : valued.value());
  }

  private static void plain(CanonicalXml xml, String name, Valued<?> valued, Object value) {
    valued(xml, name, valued, (inner, ignored) -> inner.text("value", value));
  }

  /** STALE is told by the age of a look at the source when asked, so it is no part of content. */
  private static <T> void valued(
      CanonicalXml xml, String name, Valued<T> valued, BiConsumer<CanonicalXml, T> content) {
    xml.element(
        name,
        valued,
        (inner, one) -> {
          inner.text("state", one.state() == ValueState.STALE ? ValueState.VERIFIED : one.state());
          content.accept(inner, one.value());
        });
  }
}
