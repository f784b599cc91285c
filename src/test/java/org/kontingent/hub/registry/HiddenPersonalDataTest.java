package org.kontingent.hub.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.registry.decision.ConflictExplanation;
import org.kontingent.hub.registry.decision.HeldRecord;
import org.kontingent.hub.registry.decision.ToldValues;

/** Whatever is printed by accident shows no personal value. */
class HiddenPersonalDataTest {
  private static final PupilFacts FACTS =
      girl()
          .snils("112-233-445 95")
          .addresses(registration("ул. Мира, 5"))
          .act(
              Children.act("100000000000000000001", ActState.VALID, certificate("II-АН", "000123")))
          .build();
  private static final Provenance FROM =
      new Provenance(SourceRole.SCHOOL, "s", "m", null, Instant.EPOCH, Instant.EPOCH);

  static List<Object> carriers() {
    SourceRequestId request = new SourceRequestId(new UUID(0, 0));
    Valued<PersonName> name =
        new Valued<>(name("Тестова", "Алена", "Игоревна"), ValueState.CLAIMED, FROM);
    return List.of(
        FACTS,
        FACTS.name(),
        FACTS.snils(),
        FACTS.documents().get(0),
        FACTS.addresses().get(0),
        FACTS.birthRecord(),
        FACTS.parents().get(0),
        mother("Тестова", "Мария", null),
        claim("1", FACTS),
        consent(new SourceKey("s", "1")),
        name,
        new GoldenRecord(
            name, List.of(), null, null, null, null, List.of(), null, List.of(), List.of(),
            List.of(), List.of()),
        new GoldenParent(ParentKind.MOTHER, name, null, null, null, List.of(), List.of()),
        new ContendingValue("Тестова Алена", FROM),
        new ToldValues.Told(
            new UUID(0, 0),
            1,
            "Тестова",
            SourceRole.SCHOOL,
            "s",
            null,
            Instant.EPOCH,
            true,
            true,
            null),
        new HeldRecord(
            new UUID(0, 0),
            ConflictType.KEY_REUSED,
            SourceRole.SCHOOL,
            "s",
            Instant.EPOCH,
            "Тестова Алена 2015-03-14",
            true),
        new ConflictExplanation.Contending("Тестова", SourceRole.SCHOOL, "s", Instant.EPOCH),
        new PupilReference.BySnils(FACTS.snils()),
        new DueQuestion(request, QuestionKind.SNILS, FACTS, Purpose.ENROL, "ground"),
        new CallAnswer("<name>Тестова</name>", false),
        new SourceAnswer(
            request,
            SourceOutcome.FOUND,
            FACTS,
            null,
            "s",
            "m",
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            null));
  }

  @ParameterizedTest
  @MethodSource("carriers")
  void nothingPersonalIsPrinted(Object carrier) {
    assertThat(carrier.toString())
        .doesNotContainPattern("\\p{IsCyrillic}")
        .doesNotContain("11223344595", "000123", "2015-03-14", "100000000000000000001");
  }
}
