package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.decision.DecideValues;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.DecisionView;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.decision.ReadCases;
import org.kontingent.hub.registry.decision.ToldValues;
import org.kontingent.hub.registry.decision.ValueField;
import org.kontingent.hub.registry.internal.DueRun;
import org.kontingent.hub.registry.internal.LockLapsing;
import org.springframework.jdbc.core.JdbcTemplate;

/** People decide which value is right (registry.md 6.4). */
abstract class ValueDecisionContract extends DecisionStage {
  static final OperatorOrder ORDER = new OperatorOrder("steward-1", "паспорт показан в отделе");

  // ---- choosing ----

  @Test
  void aChosenValueCountsAndTheConflictIsClosedAsDecided() {
    Contended child = contended();
    String before = read(child.pupil()).contentHash();
    long number = newest();
    UUID conflict = open(child.pupil(), ConflictType.NAME_DIFF).id();

    Decided chosen = choose(child.pupil(), ConflictType.NAME_DIFF, child.first());

    assertThat(chosen.pupils()).containsExactly(child.pupil().regionalId());
    assertThat(surname(child.pupil())).isEqualTo(child.first());
    assertThat(read(child.pupil()).golden().name().provenance().decided())
        .isEqualTo(DecidedAs.CHOSEN);
    assertThat(types(child.pupil())).doesNotContain(ConflictType.NAME_DIFF);
    assertThat(stored(conflict)).containsExactly("RESOLVED", chosen.decision().toString());
    assertThat(feedSince(number))
        .extracting(ChangeEntry::id)
        .containsExactly(child.pupil().regionalId().value());
    assertThat(registry.actions()).contains("steward-1 VALUE_CHOSEN");
    DecisionView view = registry.get(ReadCases.class).decisions(child.pupil().regionalId()).get(0);
    assertThat(view.kind()).isEqualTo(DecisionKind.CHOOSE_VALUE);
    assertThat(view.field()).isEqualTo(ValueField.NAME);
    assertThat(view.pupils()).containsExactly(child.pupil().regionalId());

    decide().takeBack(chosen.decision(), ORDER);
    assertThat(read(child.pupil()).contentHash()).isEqualTo(before);
    assertThat(open(child.pupil(), ConflictType.NAME_DIFF).id())
        .as("asked anew")
        .isNotEqualTo(conflict);
  }

  @Test
  void whoIsTheMotherMayBeChosen() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).build());
    String family = surnameOf(id);
    submit(
        new SourceKey("RO61SCH02", id),
        girlWith(id).parents(mother(family, "Вера", "Ильинична")).build());
    String newest = read(pupil).golden().parents().get(0).name().value().first();
    String other = newest.equals("Вера") ? "Мария" : "Вера";
    UUID conflict = open(pupil, ConflictType.PARENT_LINK_DIFF).id();
    ToldValues told = told(conflict);
    UUID record =
        told.values().stream()
            .filter(value -> value.value().contains(other))
            .findFirst()
            .orElseThrow()
            .record();
    Decided chosen = values().choose(conflict, record, told.seen(), ORDER);
    assertThat(read(pupil).golden().parents().get(0).name().value().first()).isEqualTo(other);
    assertThat(read(pupil).golden().parents()).hasSize(2);
    assertThat(types(pupil)).doesNotContain(ConflictType.PARENT_LINK_DIFF);
    assertThat(stored(conflict)).containsExactly("RESOLVED", chosen.decision().toString());
  }

  @Test
  void aConflictClosedLongAgoIsRemovedAndTheDecisionStands() {
    Contended child = contended();
    UUID closed = open(child.pupil(), ConflictType.NAME_DIFF).id();
    choose(child.pupil(), ConflictType.NAME_DIFF, child.first());
    UUID open = open(contended().pupil(), ConflictType.NAME_DIFF).id();

    removeClosed(Duration.ofDays(364));
    assertThat(rows(closed)).isEqualTo(1);
    assertThat(removeClosed(Duration.ofDays(366))).isPositive();
    assertThat(rows(closed)).isZero();
    assertThat(rows(open)).isEqualTo(1);
    assertThat(removeClosed(Duration.ofDays(366))).isZero();

    submit(
        child.second(),
        girlWith(child.second().id())
            .name(name(surname(child.pupil()), "Алена", "Игоревна"))
            .build());
    assertThat(surname(child.pupil())).isEqualTo(child.first());
    assertThat(registry.get(ReadCases.class).decisions(child.pupil().regionalId())).hasSize(1);
  }

  /** As the daily run does when so much time has gone by. */
  private long removeClosed(Duration later) {
    return OldRows.ofConflicts(
            database.dataSource(), Clock.offset(registry.clock(), later), Duration.ofDays(365))
        .remove(TaskProgress.UNSEEN)
        .done();
  }

  private long rows(UUID conflict) {
    return new JdbcTemplate(database.dataSource())
        .queryForObject(
            "select count(*) from registry_conflict where id = ?", Long.class, conflict);
  }

  @Test
  void nothingIsDecidedOnWhatWasNotSeen() {
    Contended child = contended();
    UUID conflict = open(child.pupil(), ConflictType.NAME_DIFF).id();
    ToldValues seen = told(conflict);
    SourceKey third = new SourceKey("RO61SCH03", child.second().id());
    submit(
        third, girlWith(child.second().id()).name(name(surnameOf(newId()), "Алена", null)).build());
    refused(
        RegistryRefusal.Code.VERSION_CONFLICT,
        () -> values().choose(conflict, record(seen, child.first()), seen.seen(), ORDER));
    assertThat(registry.get(ReadCases.class).decisions(child.pupil().regionalId())).isEmpty();
  }

  @Test
  void aChoiceGoesWithItsRecordThroughMergesAndUnmerges() {
    Contended child = contended();
    choose(child.pupil(), ConflictType.NAME_DIFF, child.other());
    String decided = read(child.pupil()).contentHash();

    Decided apart = decide().unlink(child.second(), ORDER);
    assertThat(surname(child.pupil())).isEqualTo(child.first());
    assertThat(read(child.pupil()).golden().name().provenance().decided()).isNull();
    assertThat(
            read(new PupilReference.BySourceKey(child.second()))
                .golden()
                .name()
                .provenance()
                .decided())
        .as("alone it contends with nobody")
        .isNull();

    decide().takeBack(apart.decision(), ORDER);
    assertThat(read(child.pupil()).contentHash()).isEqualTo(decided);
    assertThat(types(child.pupil())).doesNotContain(ConflictType.NAME_DIFF);
  }

  @Test
  void whatWasChosenBetweenTwoThatWereOneLeavesNothingWhenTheyAreTwoAgain() {
    UpsertedPupil one = child();
    String id = newId();
    UpsertedPupil other = submit(id, girlWith(id).build());
    String oneBefore = read(one).contentHash();
    String otherBefore = read(other).contentHash();
    decide().merge(one.regionalId(), other.regionalId(), ORDER);
    UpsertedPupil survivor = read(one).redirectedFrom() == null ? one : other;
    choose(survivor, ConflictType.NAME_DIFF, surnameOf(id));
    choose(survivor, ConflictType.BIRTH_DIFF, read(survivor).golden().birthDate().value() + "");

    decide().unmerge(survivor == one ? other.regionalId() : one.regionalId(), ORDER);

    assertThat(read(one).contentHash()).isEqualTo(oneBefore);
    assertThat(read(other).contentHash()).isEqualTo(otherBefore);
  }

  @Test
  void ofTwoPersonsAtOnceOneDecidesAndTheOtherIsTold() throws Exception {
    Contended child = contended();
    UUID conflict = open(child.pupil(), ConflictType.NAME_DIFF).id();
    ToldValues seen = told(conflict);
    DecideValues values = values();
    List<Boolean> done =
        together(
            4,
            number -> {
              String surname = number % 2 == 0 ? child.first() : child.other();
              try {
                values.choose(conflict, record(seen, surname), seen.seen(), ORDER);
                return true;
              } catch (RegistryRefusal refusal) {
                assertThat(refusal.refusal()).isEqualTo(RegistryRefusal.Code.STATE_FORBIDDEN);
                return false;
              }
            });
    assertThat(done).containsOnlyOnce(true);
    assertThat(registry.get(ReadCases.class).decisions(child.pupil().regionalId())).hasSize(1);
  }

  @Test
  void aConfirmedChildStaysConfirmedUnderAChosenName() {
    String id = newId();
    UpsertedPupil pupil =
        submit(id, girlWith(id).name(name(surnameOf(newId()), "Алена", "Игоревна")).build());
    String claimed = surname(pupil);
    answer(pupil, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    assertThat(surname(pupil)).isNotEqualTo(claimed);
    choose(pupil, ConflictType.NAME_DIFF, claimed);
    assertThat(surname(pupil)).isEqualTo(claimed);
    assertThat(read(pupil).identityState()).isEqualTo(IdentityState.CONFIRMED);
  }

  // ---- locking ----

  @Test
  void aLockHoldsAgainstWhatIsToldLaterAndItsEndIsToldToReaders() {
    Contended child = contended();
    LocalDate until = today().plusDays(40);
    Decided locked = lock(child.pupil(), child.first(), until);
    assertThat(surname(child.pupil())).isEqualTo(child.first());
    assertThat(types(child.pupil())).doesNotContain(ConflictType.NAME_DIFF);

    registry.clock().advance(Duration.ofDays(30));
    String third = surnameOf(newId());
    submit(
        child.second(),
        girlWith(child.second().id()).name(name(third, "Алена", "Игоревна")).build());
    assertThat(surname(child.pupil())).as("held").isEqualTo(child.first());
    assertThat(types(child.pupil())).as("and asked about").contains(ConflictType.NAME_DIFF);
    assertThat(registry.get(LockLapsing.class).lapse().done()).isZero();
    long number = newest();

    registry.clock().advance(Duration.ofDays(11));
    assertThat(registry.get(LockLapsing.class).lapse()).isEqualTo(new DueRun(1, 0));
    assertThat(surname(child.pupil())).isEqualTo(third);
    assertThat(read(child.pupil()).golden().name().provenance().decided()).isNull();
    assertThat(feedSince(number))
        .extracting(ChangeEntry::id)
        .containsExactly(child.pupil().regionalId().value());
    assertThat(registry.get(LockLapsing.class).lapse().done()).as("once").isZero();
    decide().takeBack(locked.decision(), ORDER);
    assertThat(surname(child.pupil())).isEqualTo(third);
  }

  @Test
  void aLockGoesWithTheRightChildWhenTwoArePartedAgain() {
    String id = newId();
    UpsertedPupil one = child();
    UpsertedPupil other = submit(id, girlWith(id).build());
    lock(other, surnameOf(id), today().plusDays(300));
    String oneBefore = read(one).contentHash();
    String otherBefore = read(other).contentHash();

    decide().merge(one.regionalId(), other.regionalId(), ORDER);
    assertThat(read(one).regionalId()).isEqualTo(read(other).regionalId());
    assertThat(surname(one)).isEqualTo(surnameOf(id));
    assertThat(read(one).golden().name().provenance().decided()).isEqualTo(DecidedAs.LOCKED);

    decide().unmerge(other.regionalId(), ORDER);
    assertThat(read(one).contentHash()).isEqualTo(oneBefore);
    assertThat(read(other).contentHash()).isEqualTo(otherBefore);
    assertThat(read(other).golden().name().provenance().decided()).isEqualTo(DecidedAs.LOCKED);
  }

  // ---- what makes no sense ----

  @Test
  void thereMustBeSomethingToDecide() {
    Contended child = contended();
    OpenConflict open = open(child.pupil(), ConflictType.NAME_DIFF);
    ToldValues seen = told(open.id());
    UUID record = record(seen, child.first());
    refused(
        RegistryRefusal.Code.NOT_FOUND,
        () -> values().choose(UUID.randomUUID(), record, seen.seen(), ORDER));
    refused(
        RegistryRefusal.Code.NOT_FOUND,
        () -> values().choose(open.id(), UUID.randomUUID(), seen.seen(), ORDER));
    RegionalId pupil = child.pupil().regionalId();
    for (LocalDate day : List.of(today().minusDays(1), today().plusYears(1).plusDays(1))) {
      assertThatThrownBy(
              () -> values().lock(pupil, ValueField.NAME, record, seen.seen(), day, ORDER))
          .isInstanceOfSatisfying(
              HubException.class, e -> assertThat(e.code()).isEqualTo("BAD_VALUE"));
    }
    refused(
        RegistryRefusal.Code.NOT_FOUND,
        () ->
            values()
                .lock(
                    pupil,
                    ValueField.NAME,
                    UUID.randomUUID(),
                    seen.seen(),
                    today().plusDays(5),
                    ORDER));
    choose(child.pupil(), ConflictType.NAME_DIFF, child.first());
    refused(
        RegistryRefusal.Code.STATE_FORBIDDEN,
        () -> values().choose(open.id(), record, seen.seen(), ORDER));
  }

  // ---- doing ----

  private Decided choose(UpsertedPupil pupil, ConflictType type, String surname) {
    UUID conflict = open(pupil, type).id();
    ToldValues told = told(conflict);
    return values().choose(conflict, record(told, surname), told.seen(), ORDER);
  }

  private Decided lock(UpsertedPupil pupil, String surname, LocalDate until) {
    ToldValues told = conflicts().values(pupil.regionalId(), ValueField.NAME);
    return values()
        .lock(
            pupil.regionalId(), ValueField.NAME, record(told, surname), told.seen(), until, ORDER);
  }

  private static UUID record(ToldValues told, String surname) {
    return told.values().stream()
        .filter(value -> value.value().startsWith(surname))
        .findFirst()
        .orElseThrow()
        .record();
  }

  private ToldValues told(UUID conflict) {
    return conflicts().explain(conflict).values();
  }

  private List<String> stored(UUID conflict) {
    Map<String, Object> row =
        new JdbcTemplate(database.dataSource())
            .queryForMap(
                "select conflict_state, decision from registry_conflict where id = ?", conflict);
    return List.of(row.get("conflict_state").toString(), row.get("decision").toString());
  }

  private DecideValues values() {
    registry.clock().advance(Duration.ofMillis(5));
    return registry.get(DecideValues.class);
  }
}
