package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.HeldRecord;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.decision.PlaceHeld;
import org.kontingent.hub.registry.decision.ReadConflicts;
import org.springframework.jdbc.core.JdbcTemplate;

/** A claim under a key that was used for another child waits for a person, who gives it a place. */
abstract class PlaceHeldContract extends DecisionStage {
  private static final OperatorOrder ORDER =
      new OperatorOrder("steward-1", "школа подтвердила письмом");

  /** A child, and a claim of another child's data under the same key. */
  private record Reused(UpsertedPupil first, String key, String other, UUID record) {}

  private Reused reused() {
    String key = newId();
    String other = newId();
    UpsertedPupil first = submit(key, girlWith(key).build());
    assertThat(submit(key, stranger(other).build()).outcome()).isEqualTo(UpsertOutcome.QUEUED);
    return new Reused(first, key, other, held(first).get(0).record());
  }

  @Test
  void aRecordApartBeginsAChildAndTheKeyLeadsThereFromThenOn() {
    Reused reused = reused();
    String before = read(reused.first()).contentHash();

    Decided placed = placing().apart(reused.record(), ORDER);

    PupilView second = read(new PupilReference.BySourceKey(key(reused.key())));
    assertThat(second.regionalId()).isNotEqualTo(reused.first().regionalId());
    assertThat(placed.pupils()).contains(second.regionalId());
    assertThat(second.golden().name().value().surname()).isEqualTo(surnameOf(reused.other()));
    assertThat(read(reused.first()).contentHash()).as("untouched").isEqualTo(before);
    assertThat(types(reused.first())).doesNotContain(ConflictType.KEY_REUSED);
    assertThat(
            new JdbcTemplate(database.dataSource())
                .queryForList(
                    "select conflict_type from registry_conflict where decision = ?"
                        + " and conflict_state = 'RESOLVED'",
                    String.class,
                    placed.decision().value()))
        .containsExactly("KEY_REUSED");
    assertThat(registry.actions()).contains("steward-1 RECORD_PLACED_APART");

    assertThatThrownBy(
            () -> upsert(claim(key(reused.key()), stranger(reused.other()).build(), null)))
        .as("what the first child's family agreed to is not the second's consent")
        .isInstanceOfSatisfying(
            RegistryRefusal.class,
            e -> assertThat(e.code()).isEqualTo(RegistryRefusal.Code.CONSENT_REQUIRED.name()));
    UpsertedPupil next =
        submit(
            reused.key(),
            stranger(reused.other()).addresses(registration("г. Примерск, ул. Новая, 1")).build());
    assertThat(next.regionalId()).isEqualTo(second.regionalId());
    assertThat(next.outcome()).isEqualTo(UpsertOutcome.UPDATED);
    assertThat(submit(reused.key(), girlWith(reused.key()).build()).outcome())
        .as("the first child's data under the key are another child's now")
        .isEqualTo(UpsertOutcome.QUEUED);
  }

  @Test
  void aRecordIsOfTheSameChildAfterAll() {
    Reused reused = reused();
    placing().with(reused.record(), reused.first().regionalId(), ORDER);

    PupilView view = read(reused.first());
    assertThat(view.golden().name().value().surname()).isEqualTo(surnameOf(reused.other()));
    assertThat(view.sourceKeys()).containsExactly(key(reused.key()));
    assertThat(types(reused.first())).doesNotContain(ConflictType.KEY_REUSED);
    assertThat(submit(reused.key(), stranger(reused.other()).build()).outcome())
        .isEqualTo(UpsertOutcome.UNCHANGED);
  }

  @Test
  void aRecordIsOfAnotherKnownChild() {
    Reused reused = reused();
    String id = newId();
    UpsertedPupil other = submit(id, girlWith(id).build());
    String before = read(reused.first()).contentHash();

    placing().with(reused.record(), other.regionalId(), ORDER);

    assertThat(read(other).sourceKeys()).containsExactlyInAnyOrder(key(id), key(reused.key()));
    assertThat(read(reused.first()).contentHash()).isEqualTo(before);
    assertThat(read(reused.first()).sourceKeys()).isEmpty();
  }

  @Test
  void correctionsOfTheSameChildGoAlongAndAnybodyElseStillWaits() {
    Reused reused = reused();
    submit(
        reused.key(),
        stranger(reused.other()).addresses(registration("г. Примерск, ул. Новая, 1")).build());
    submit(
        reused.key(),
        stranger(reused.other()).name(name(surnameOf(reused.other()), "Нина", null)).build());
    assertThat(held(reused.first())).hasSize(3);

    Decided placed = placing().apart(reused.record(), ORDER);

    PupilView second = read(new PupilReference.BySourceKey(key(reused.key())));
    assertThat(second.golden().name().value().first()).isEqualTo("Вера");
    assertThat(second.golden().addresses()).hasSize(1);
    assertThat(held(reused.first())).as("might be the twin").hasSize(1);

    registry.get(DecideIdentity.class).takeBack(placed.decision(), ORDER);
    assertThat(read(new PupilReference.BySourceKey(key(reused.key()))).golden().addresses())
        .hasSize(1);
  }

  @Test
  void twoPersonsAtOnceGiveARecordOnePlace() throws Exception {
    Reused reused = reused();
    String id = newId();
    UpsertedPupil other = submit(id, girlWith(id).build());
    PlaceHeld placing = placing();
    List<Boolean> done =
        together(
            4,
            number -> {
              try {
                if (number % 2 == 0) {
                  placing.apart(reused.record(), ORDER);
                } else {
                  placing.with(reused.record(), other.regionalId(), ORDER);
                }
                return true;
              } catch (RegistryRefusal refusal) {
                assertThat(refusal.refusal()).isEqualTo(RegistryRefusal.Code.STATE_FORBIDDEN);
                return false;
              }
            });
    assertThat(done).containsOnlyOnce(true);
    assertThat(types(reused.first())).doesNotContain(ConflictType.KEY_REUSED);
  }

  @Test
  void aKeyThatSlippedToTheTwinIsGivenToTheTwin() {
    String one = newId();
    String two = newId();
    Children.Facts anna = girlWith(one).name(name("Парова", "Анна", "Олеговна"));
    Children.Facts inna =
        girlWith(one)
            .name(name("Парова", "Инна", "Олеговна"))
            .documents(certificate("II-АН", newNumber()));
    UpsertedPupil first = submit(one, anna.build());
    UpsertedPupil second = submit(two, inna.build());
    String before = read(first).contentHash();
    assertThat(submit(one, inna.build()).outcome()).isEqualTo(UpsertOutcome.QUEUED);

    placing().with(held(first).get(0).record(), second.regionalId(), ORDER);

    assertThat(read(first).contentHash()).isEqualTo(before);
    assertThat(read(first).regionalId()).isNotEqualTo(read(second).regionalId());
    assertThat(read(new PupilReference.BySourceKey(key(one))).regionalId())
        .isEqualTo(second.regionalId());
    assertThat(read(second).golden().name().value().first()).isEqualTo("Инна");
  }

  @Test
  void aRecordApartThatStillHoldsTheFirstChildsPaperIsNotJoinedToIt() {
    String key = newId();
    UpsertedPupil first = submit(key, girlWith(key).build());
    Children.Facts stranger =
        stranger(newId()).documents(certificate("II-АН", "%06d".formatted(numberOf(key))));
    submit(key, stranger.build());

    placing().apart(held(first).get(0).record(), ORDER);

    RegionalId second = read(new PupilReference.BySourceKey(key(key))).regionalId();
    assertThat(second).isNotEqualTo(first.regionalId());
    assertThat(read(first).golden().name().value().first()).isEqualTo("Алена");
    assertThat(read(new PupilReference.ByRegionalId(second)).openConflicts())
        .as("whose paper it is, is another question")
        .extracting(ConflictView::type)
        .contains(ConflictType.DOCUMENT_CLASH);
  }

  @Test
  void aPlaceTakenBackLeavesNobodyTouchedAndAsksAgain() {
    Reused reused = reused();
    String id = newId();
    UpsertedPupil other = submit(id, girlWith(id).build());
    String firstBefore = read(reused.first()).contentHash();
    String otherBefore = read(other).contentHash();
    for (RegionalId target : List.of(other.regionalId(), reused.first().regionalId())) {
      Decided placed = placing().with(reused.record(), target, ORDER);
      assertThat(types(reused.first())).doesNotContain(ConflictType.KEY_REUSED);

      registry.get(DecideIdentity.class).takeBack(placed.decision(), ORDER);

      assertThat(read(reused.first()).contentHash()).isEqualTo(firstBefore);
      assertThat(read(other).contentHash()).isEqualTo(otherBefore);
      assertThat(types(reused.first())).contains(ConflictType.KEY_REUSED);
      assertThat(held(reused.first())).extracting(HeldRecord::record).contains(reused.record());
    }
    placing().apart(reused.record(), ORDER);
    assertThat(types(reused.first())).doesNotContain(ConflictType.KEY_REUSED);
  }

  @Test
  void whatIsHeldForAChildIsAskedOfTheOneItWasMergedInto() {
    Reused reused = reused();
    String id = newId();
    UpsertedPupil survivor = submit(id, girlWith(id).build());
    registry.clock().advance(Duration.ofMillis(5));
    Decided merged =
        registry
            .get(DecideIdentity.class)
            .merge(survivor.regionalId(), reused.first().regionalId(), ORDER);
    UpsertedPupil one =
        merged.pupils().get(0).equals(survivor.regionalId()) ? survivor : reused.first();
    assertThat(types(one)).contains(ConflictType.KEY_REUSED);
  }

  @Test
  void onlyAHeldClaimIsPlaced() {
    Reused reused = reused();
    refused(RegistryRefusal.Code.NOT_FOUND, () -> placing().apart(UUID.randomUUID(), ORDER));
    refused(
        RegistryRefusal.Code.NOT_FOUND,
        () -> placing().with(reused.record(), new RegionalId(UUID.randomUUID()), ORDER));
    placing().apart(reused.record(), ORDER);
    refused(RegistryRefusal.Code.STATE_FORBIDDEN, () -> placing().apart(reused.record(), ORDER));
  }

  /** Nobody takes her for the first child. */
  private static Children.Facts stranger(String id) {
    return girlWith(id).name(name(surnameOf(id), "Вера", "Петровна"));
  }

  private List<HeldRecord> held(UpsertedPupil pupil) {
    ReadConflicts conflicts = registry.get(ReadConflicts.class);
    OpenConflict open =
        conflicts
            .open(
                new OpenConflict.Wanted(ConflictType.KEY_REUSED, null, pupil.regionalId(), false),
                null,
                10)
            .get(0);
    return conflicts.explain(open.id()).held();
  }

  private PlaceHeld placing() {
    registry.clock().advance(Duration.ofMillis(5));
    return registry.get(PlaceHeld.class);
  }
}
