package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.RetractOutcome;
import org.kontingent.hub.registry.RetractReason;
import org.kontingent.hub.registry.RetractRecord;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.springframework.jdbc.core.JdbcTemplate;

/** A system takes back what it said: others' words stand, and the child keeps its id. */
abstract class RetractContract extends DecisionStage {
  private RetractOutcome retract(SourceKey key) {
    return registry
        .get(RetractRecord.class)
        .retract(key, RetractReason.ENTERED_BY_MISTAKE, "12-у", "message-retract");
  }

  private boolean isFound(SourceKey key) {
    return registry.get(ReadPupil.class).read(new PupilReference.BySourceKey(key)).isPresent();
  }

  @Test
  void theOnlyClaimTakenBackLeavesNothingOfTheChild() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());

    assertThat(retract(key(id))).isEqualTo(RetractOutcome.RETRACTED);

    assertThat(read(pupil).golden().name()).isNull();
    assertThat(read(pupil).golden().documents()).isEmpty();
    assertThat(read(pupil).golden().parents()).isEmpty();
    assertThat(read(pupil).recordState()).isEqualTo(RecordState.DRAFT);
    assertThat(read(pupil).sourceKeys()).isEmpty();
    assertThat(isFound(key(id))).isFalse();
    assertThat(
            registry
                .get(SubmittedPupils.class)
                .isSubmittedBy(pupil.regionalId(), Children.SCHOOL_SYSTEM))
        .isFalse();
    assertThat(registry.get(ReadVerification.class).read(List.of(pupil.regionalId())))
        .as("nobody is asked for a claim that is none")
        .isNotEmpty()
        .allMatch(question -> question.state() == SourceRequestState.CANCELLED);
  }

  @Test
  void takingBackTwiceChangesNothing() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    retract(key(id));
    long version = read(pupil).version();

    assertThat(retract(key(id))).isEqualTo(RetractOutcome.UNCHANGED);

    assertThat(read(pupil).version()).isEqualTo(version);
    refused(RegistryRefusal.Code.NOT_FOUND, () -> retract(key(newId())));
  }

  @Test
  void whatASourceSaidOfTheChildStands() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    answer(pupil, QuestionKind.BIRTH_RECORD, registryGirl(id).build());

    retract(key(id));

    assertThat(read(pupil).golden().name().value().first()).isEqualTo("Алёна");
    assertThat(read(pupil).golden().birthRecord()).isNotNull();
  }

  @Test
  void anotherSchoolsWordStandsUnderTheSameIdThoughTheFirstBeganTheChild() {
    String id = newId();
    SourceKey second = new SourceKey("RO61SCH02", id);
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    assertThat(
            submit(second, girlWith(id).addresses(registration("г. Примерск, 2")).build())
                .regionalId())
        .isEqualTo(pupil.regionalId());

    retract(key(id));

    assertThat(read(new PupilReference.BySourceKey(second)).regionalId())
        .isEqualTo(pupil.regionalId());
    assertThat(read(pupil).golden().name().value().surname()).isEqualTo(surnameOf(id));
    assertThat(read(pupil).sourceKeys()).containsExactly(second);
    assertThat(
            submit(second, girlWith(id).addresses(registration("г. Примерск, 3")).build())
                .regionalId())
        .as("and keeps it with the next claim")
        .isEqualTo(pupil.regionalId());
    assertThat(submit(id, girlWith(id).build()).regionalId())
        .as("the first says it again")
        .isEqualTo(pupil.regionalId());
  }

  @Test
  void theSameChildSubmittedAgainGetsTheSameIdEvenWithTheSameWords() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    String before = read(pupil).contentHash();
    retract(key(id));

    UpsertedPupil again = upsert(claim(key(id), girlWith(id).build(), null));

    assertThat(again.outcome()).isEqualTo(UpsertOutcome.UPDATED);
    assertThat(again.regionalId()).isEqualTo(pupil.regionalId());
    assertThat(read(pupil).golden().name().value().surname()).isEqualTo(surnameOf(id));
    assertThat(read(pupil).sourceKeys()).containsExactly(key(id));
    assertThat(isFound(key(id))).isTrue();
    assertThat(before).isNotNull();
    assertThat(upsert(claim(key(id), girlWith(id).build(), null)).outcome())
        .isEqualTo(UpsertOutcome.UNCHANGED);
    assertThat(retract(key(id))).isEqualTo(RetractOutcome.RETRACTED);
    assertThat(read(pupil).golden().name()).isNull();
  }

  @Test
  void anOlderEventSaidAfterwardsCounts() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    retract(key(id));

    upsert(
        claim(key(id), girlWith(id).build(), registry.clock().instant().minusSeconds(86_400 * 30)));

    assertThat(read(pupil).golden().name()).isNotNull();
  }

  @Test
  void anotherChildUnderTheKeyWaitsForAPerson() {
    String id = newId();
    String other = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    retract(key(id));

    UpsertedPupil queued =
        submit(id, girlWith(other).name(name(surnameOf(other), "Вера", "Петровна")).build());

    assertThat(queued.outcome()).isEqualTo(UpsertOutcome.QUEUED);
    assertThat(read(pupil).golden().name()).isNull();
  }

  @Test
  void whatWasHeldBackWaitsNoMore() {
    String id = newId();
    String other = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    String before = read(pupil).contentHash();
    submit(id, girlWith(other).name(name(surnameOf(other), "Вера", "Петровна")).build());
    assertThat(types(pupil)).contains(ConflictType.KEY_REUSED);

    assertThat(retract(key(id))).isEqualTo(RetractOutcome.RETRACTED);

    assertThat(types(pupil)).doesNotContain(ConflictType.KEY_REUSED);
    assertThat(before).isNotEqualTo(read(pupil).contentHash());
    assertThat(read(pupil).golden().name()).isNull();
    assertThat(retract(key(id))).isEqualTo(RetractOutcome.UNCHANGED);
  }

  @Test
  void nothingThatWasSaidIsDestroyed() {
    String id = newId();
    submit(id, girlWith(id).build());
    retract(key(id));
    assertThat(
            new JdbcTemplate(database.dataSource())
                .queryForList(
                    "select outcome from registry_source_record where source_key = ?"
                        + " order by received_at, outcome",
                    String.class,
                    id))
        .containsExactly("FOUND", "NOT_FOUND");
  }
}
