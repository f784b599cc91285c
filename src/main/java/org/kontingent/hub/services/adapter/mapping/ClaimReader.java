package org.kontingent.hub.services.adapter.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.services.adapter.call.Granted;
import org.kontingent.hub.services.adapter.wire.school.UpsertPupilRequest;
import org.kontingent.hub.services.adapter.wire.types.BirthAct;
import org.kontingent.hub.services.adapter.wire.types.ParentClaim;

/** An UpsertPupil request as a claim for the registry. */
public final class ClaimReader {
  private ClaimReader() {}

  /** The claim; empty if too little can be read, in which case there are issues. */
  public static Optional<PupilClaim> read(UpsertPupilRequest request, Granted granted) {
    SourceKey key = References.key(request.getSourceKey());
    if (key == null || request.getPupil() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new PupilClaim(
            key,
            facts(request, new PersonReader(granted.issues())),
            consents(request.getConsentRef(), granted),
            request.getExpectedVersion(),
            request.getEventTime() == null ? null : request.getEventTime().toInstant(),
            granted.purpose(),
            granted.caller().organisation(),
            granted.requestId().toString()));
  }

  private static PupilFacts facts(UpsertPupilRequest request, PersonReader reader) {
    org.kontingent.hub.services.adapter.wire.types.PupilClaim pupil = request.getPupil();
    return new PupilFacts(
        reader.name(pupil.getName(), "pupil.name"),
        reader.date(pupil.getBirthDate(), "pupil.birthDate"),
        pupil.getBirthPlace(),
        Codes.same(pupil.getGender(), Gender.class),
        reader.snils(pupil.getSnils(), "pupil.snils"),
        reader.citizenships(pupil.getCitizenship()),
        birthRecord(pupil.getBirthAct(), reader),
        reader.documents(pupil.getDocument()),
        addresses(pupil.getAddress()),
        parents(request.getParent(), reader));
  }

  private static BirthRecord birthRecord(BirthAct act, PersonReader reader) {
    return act == null
        ? null
        : new BirthRecord(
            act.getActUid(),
            act.getActNumber(),
            reader.date(act.getActDate(), "pupil.birthAct.actDate"),
            act.getOfficeCode(),
            act.getOfficeName(),
            null,
            null,
            ActState.UNKNOWN,
            null,
            BirthStatus.UNKNOWN,
            List.of());
  }

  private static List<Address> addresses(
      List<org.kontingent.hub.services.adapter.wire.types.Address> given) {
    return given.stream()
        .filter(one -> one.getKind() != null)
        .map(
            one ->
                new Address(
                    Codes.same(one.getKind(), AddressKind.class),
                    one.getText(),
                    one.getFiasId(),
                    one.getOktmo(),
                    one.getPostcode(),
                    one.getRegion(),
                    one.getDistrict(),
                    one.getSettlement(),
                    one.getStreet(),
                    one.getHouse(),
                    one.getBuilding(),
                    one.getFlat(),
                    one.getFrom(),
                    one.getTo()))
        .toList();
  }

  private static List<ParentFacts> parents(List<ParentClaim> given, PersonReader reader) {
    List<ParentFacts> parents = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      ParentClaim one = given.get(i);
      String field = "parent[" + i + "]";
      PersonName name = reader.name(one.getName(), field + ".name");
      if (name != null && one.getKind() != null) {
        parents.add(
            new ParentFacts(
                Codes.same(one.getKind(), ParentKind.class),
                name,
                reader.date(one.getBirthDate(), field + ".birthDate"),
                Codes.same(one.getGender(), Gender.class),
                reader.snils(one.getSnils(), field + ".snils"),
                reader.citizenships(one.getCitizenship()),
                reader.documents(one.getDocument())));
      }
    }
    return parents;
  }

  private static List<ConsentId> consents(List<String> given, Granted granted) {
    return IntStream.range(0, given.size())
        .mapToObj(i -> consent(given.get(i), i, granted))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<ConsentId> consent(String text, int place, Granted granted) {
    try {
      return Optional.of(ConsentId.parse(text));
    } catch (IllegalArgumentException e) {
      granted.issues().error("FORMAT", "consentRef[" + place + "]");
      return Optional.empty();
    }
  }
}
