package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.Death;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentState;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyPlace;
import org.kontingent.hub.registry.school.Suspension;

/**
 * What a pupil's record takes from enrolments (registry.md 4.10): a pure function of the enrolments
 * as written, the groups, the birth date, an act of death, and the day.
 *
 * @param groups those the enrolments name
 * @param crowded enrolments beyond the capacity of their group
 * @param birthDate null if not known
 * @param death null unless there is an act of death
 */
record StudyRecord(
    List<StoredEnrolment> enrolments,
    Map<StudyGroupId, StudyGroup> groups,
    Set<EnrolmentId> crowded,
    Valued<ImpreciseDate> birthDate,
    Death death,
    LocalDate today) {
  private static final Comparator<StoredEnrolment> BY_FIRST_DAY =
      Comparator.comparing((StoredEnrolment stored) -> stored.enrolment().from())
          .thenComparing(StoredEnrolment.FIRST_COME);

  StudyRecord {
    LocalDate last = death == null ? null : death.day();
    enrolments =
        enrolments.stream()
            .map(stored -> last == null ? stored : endedByDeath(stored, last))
            .sorted(BY_FIRST_DAY)
            .toList();
  }

  /** Cancelled enrolments stand in the record, too: whoever was told of them must see them go. */
  List<Valued<StudyPlace>> places() {
    return enrolments.stream().map(this::place).toList();
  }

  /** The next day on which time alone changes what is said here; null if none will. */
  LocalDate nextTurn(StoredEnrolment stored) {
    Enrolment one = stored.enrolment();
    if (one.isCancelled()) {
      return null;
    }
    List<LocalDate> days = new ArrayList<>();
    days.add(one.from());
    add(days, one.to());
    one.stays().forEach(stay -> days.add(stay.from()));
    for (Suspension away : one.suspensions()) {
      days.add(away.from());
      add(days, away.to());
    }
    add(days, LostPupil.deadline(one, birth()));
    return days.stream().filter(day -> day.isAfter(today)).min(LocalDate::compareTo).orElse(null);
  }

  EnrolmentState state(StoredEnrolment stored) {
    EnrolmentState state = EnrolmentStates.on(today, stored, enrolments);
    boolean neverBegins = death != null && stored.enrolment().from().isAfter(death.day());
    return neverBegins && !state.isFinal() ? EnrolmentState.PLANNED : state;
  }

  ImpreciseDate birth() {
    return birthDate == null ? null : birthDate.value();
  }

  private Valued<StudyPlace> place(StoredEnrolment stored) {
    Enrolment one = stored.enrolment();
    EnrolmentState state = state(stored);
    boolean waits = state == EnrolmentState.PLANNED && one.covers(today);
    return new Valued<>(
        new StudyPlace(
            one.id(),
            one.organisation(),
            one.programme(),
            one.level(),
            one.kind(),
            one.form(),
            state,
            one.groupOn(today),
            one.from(),
            one.to(),
            one.start().reason(),
            one.end() == null ? null : one.end().reason()),
        // The organisation is the one source there is, so what it says stands.
        waits ? ValueState.CONTRADICTED : ValueState.VERIFIED,
        stored.written().provenance());
  }

  private static StoredEnrolment endedByDeath(StoredEnrolment stored, LocalDate last) {
    Enrolment one = stored.enrolment();
    boolean goesOn = one.to() == null || one.to().isAfter(last);
    return one.isCancelled() || !goesOn || one.from().isAfter(last)
        ? stored
        : stored.as(
            one.with(
                one.stays(),
                one.suspensions(),
                new Enrolment.End(null, last, EndReason.DEATH),
                null));
  }

  private static void add(List<LocalDate> days, LocalDate lastDay) {
    if (lastDay != null) {
      days.add(lastDay.plusDays(1));
    }
  }
}
