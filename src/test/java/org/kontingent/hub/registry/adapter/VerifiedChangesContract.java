package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.kontingent.hub.registry.Children.registration;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RetractReason;
import org.kontingent.hub.registry.RetractRecord;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.decision.DecideValues;
import org.kontingent.hub.registry.decision.ToldValues;
import org.kontingent.hub.registry.decision.ValueField;
import org.kontingent.hub.registry.verified.AcknowledgeVerified;
import org.kontingent.hub.registry.verified.AcknowledgeVerified.Judged;
import org.kontingent.hub.registry.verified.AcknowledgeVerified.Verdict;
import org.kontingent.hub.registry.verified.ReadVerifiedChanges;
import org.kontingent.hub.registry.verified.VerifiedChange;

/** What a system is told others changed of its own pupils, and what its answer does. */
abstract class VerifiedChangesContract extends DecisionStage {
  private static final OperatorOrder ORDER = new OperatorOrder("steward-1", "паспорт показан");
  private static int systems;

  /** Nobody else's pupils are this system's. */
  private static SourceKey newKey(String id) {
    return new SourceKey("RO61VER" + ++systems, id);
  }

  private List<VerifiedChange> changes(String system) {
    newest();
    return registry.get(ReadVerifiedChanges.class).after(system, VerifiedChange.Place.START, 100);
  }

  private void judge(String system, UUID change, Verdict verdict, String reason) {
    registry.clock().advance(Duration.ofSeconds(1));
    registry
        .get(AcknowledgeVerified.class)
        .acknowledge(system, List.of(new Judged(change, verdict, reason)));
  }

  @Test
  void whatASourceToldIsAChangeAndTheSystemsOwnWordIsNone() {
    String id = newId();
    SourceKey key = newKey(id);
    UpsertedPupil pupil = submit(key, girlWith(id).build());
    assertThat(changes(key.system())).as("nothing before is no change").isEmpty();
    submit(key, girlWith(id).addresses(registration("г. Примерск, 1")).build());
    assertThat(changes(key.system())).as("its own word").isEmpty();

    answer(pupil, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(id)).build());
    answer(pupil, QuestionKind.BIRTH_RECORD, registryGirl(id).build());

    List<VerifiedChange> told = changes(key.system());
    assertThat(told)
        .extracting(
            VerifiedChange::key,
            VerifiedChange::field,
            VerifiedChange::before,
            VerifiedChange::after,
            VerifiedChange::role)
        .contains(
            tuple(key, "snils", null, digits(snilsOf(id)), SourceRole.PENSION_REGISTRY),
            tuple(
                key,
                "name",
                surnameOf(id) + " Алена Игоревна",
                surnameOf(id) + " Алёна Игоревна",
                SourceRole.BIRTH_REGISTRY));
    assertThat(changes("RO61SCH01"))
        .extracting(VerifiedChange::pupil)
        .doesNotContain(pupil.regionalId());
  }

  @Test
  void pagesFollowEachOtherAndNothingIsToldTwice() {
    String id = newId();
    SourceKey key = newKey(id);
    UpsertedPupil pupil = submit(key, girlWith(id).build());
    answer(pupil, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(id)).build());
    answer(pupil, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    List<VerifiedChange> all = changes(key.system());
    assertThat(all).hasSizeGreaterThan(2);

    VerifiedChange.Place place = VerifiedChange.Place.START;
    for (VerifiedChange expected : all) {
      List<VerifiedChange> page =
          registry.get(ReadVerifiedChanges.class).after(key.system(), place, 1);
      assertThat(page).containsExactly(expected);
      place = page.get(0).place();
    }
    assertThat(registry.get(ReadVerifiedChanges.class).after(key.system(), place, 1)).isEmpty();
  }

  @Test
  void anotherSchoolsWordIsAChangeForTheFirst() {
    String id = newId();
    SourceKey first = newKey(id);
    SourceKey second = newKey(id);
    UpsertedPupil pupil = submit(first, girlWith(id).build());
    assertThat(
            submit(second, girlWith(id).addresses(registration("г. Примерск, 2")).build())
                .regionalId())
        .isEqualTo(pupil.regionalId());

    assertThat(changes(first.system()))
        .extracting(VerifiedChange::field, VerifiedChange::after, VerifiedChange::system)
        .containsExactly(tuple("addresses.registration", "г. Примерск, 2", second.system()));
    assertThat(changes(second.system())).isEmpty();
  }

  @Test
  void aRejectionOpensAConflictAndChangesNoValue() {
    String id = newId();
    SourceKey key = newKey(id);
    UpsertedPupil pupil = submit(key, girlWith(id).build());
    answer(pupil, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(id)).build());
    String before = read(pupil).contentHash();
    UUID change = changeOf(key.system(), "snils");

    judge(key.system(), change, Verdict.REJECTED, "номер сестры");

    assertThat(read(pupil).contentHash()).isEqualTo(before);
    assertThat(types(pupil)).contains(ConflictType.SNILS_DIFF);
    submit(key, girlWith(id).addresses(registration("г. Примерск, 1")).build());
    assertThat(types(pupil)).as("it stands").contains(ConflictType.SNILS_DIFF);

    judge(key.system(), change, Verdict.ACCEPTED, null);
    assertThat(types(pupil)).as("taken back").doesNotContain(ConflictType.SNILS_DIFF);
  }

  @Test
  void aDecisionSettlesARejection() {
    String id = newId();
    SourceKey key = newKey(id);
    UpsertedPupil pupil = submit(key, girlWith(id).build());
    answer(pupil, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(id)).build());
    judge(key.system(), changeOf(key.system(), "snils"), Verdict.REJECTED, "номер сестры");
    registry.clock().advance(Duration.ofSeconds(1));
    ToldValues told = conflicts().values(pupil.regionalId(), ValueField.SNILS);

    registry
        .get(DecideValues.class)
        .lock(
            pupil.regionalId(),
            ValueField.SNILS,
            told.values().get(0).record(),
            told.seen(),
            today().plusDays(30),
            ORDER);

    assertThat(types(pupil)).doesNotContain(ConflictType.SNILS_DIFF);
  }

  @Test
  void aRejectionIsOverWithTheValueItIsAbout() {
    String id = newId();
    SourceKey first = newKey(id);
    SourceKey second = newKey(id);
    UpsertedPupil pupil = submit(first, girlWith(id).build());
    submit(second, girlWith(id).addresses(registration("г. Примерск, 2")).build());
    judge(
        first.system(), changeOf(first.system(), "addresses.registration"), Verdict.REJECTED, null);
    assertThat(types(pupil)).contains(ConflictType.ADDRESS_DIFF);

    submit(second, girlWith(id).addresses(registration("г. Примерск, 3")).build());

    assertThat(types(pupil)).doesNotContain(ConflictType.ADDRESS_DIFF);
  }

  @Test
  void nobodyJudgesChangesOfOthersPupils() {
    String id = newId();
    SourceKey key = newKey(id);
    UpsertedPupil pupil = submit(key, girlWith(id).build());
    answer(pupil, QuestionKind.SNILS, new Children.Facts().snils(snilsOf(id)).build());
    UUID change = changeOf(key.system(), "snils");

    refused(
        RegistryRefusal.Code.NOT_FOUND, () -> judge("RO61SCH77", change, Verdict.REJECTED, null));
    refused(
        RegistryRefusal.Code.NOT_FOUND,
        () -> judge(key.system(), UUID.randomUUID(), Verdict.REJECTED, null));
    registry.get(RetractRecord.class).retract(key, RetractReason.DUPLICATE, "1", null);
    assertThat(changes(key.system())).as("no pupil of its own any more").isEmpty();
    refused(
        RegistryRefusal.Code.NOT_FOUND, () -> judge(key.system(), change, Verdict.REJECTED, null));
  }

  private UUID changeOf(String system, String field) {
    return changes(system).stream()
        .filter(one -> one.field().equals(field))
        .findFirst()
        .orElseThrow()
        .id();
  }
}
