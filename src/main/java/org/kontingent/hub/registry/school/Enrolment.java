package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.RegionalId;

/**
 * One child's studies in one organisation (registry.md 4.10), as the organisation has written them:
 * nobody else may. Its state follows from it and the day, see {@link EnrolmentState}.
 *
 * @param pupil as named when the enrolment was made, whoever that id leads to now; null when only
 *     counted
 * @param counted instead of a pupil; else null
 * @param stays in groups, oldest first
 * @param suspensions oldest first
 * @param end null while it goes on
 * @param cancelled the order that found it to be an error; else null
 */
public record Enrolment(
    EnrolmentId id,
    RegionalId pupil,
    CountedPupil counted,
    OrganisationId organisation,
    ProgrammeId programme,
    EducationLevel level,
    EnrolmentKind kind,
    StudyForm form,
    Start start,
    List<GroupStay> stays,
    List<Suspension> suspensions,
    End end,
    SchoolOrder cancelled,
    EnrolmentTerms terms) {
  /** By what order, from which day, why. */
  public record Start(SchoolOrder order, LocalDate on, StartReason reason) {}

  /** By what order, with which last day, why. */
  public record End(SchoolOrder order, LocalDate on, EndReason reason) {}

  public Enrolment {
    Objects.requireNonNull(id);
    Objects.requireNonNull(organisation);
    Objects.requireNonNull(programme);
    Objects.requireNonNull(level);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(form);
    Objects.requireNonNull(start);
    stays = stays == null ? List.of() : List.copyOf(stays);
    suspensions = suspensions == null ? List.of() : List.copyOf(suspensions);
    if ((pupil == null) == (counted == null)) {
      throw new IllegalArgumentException("an enrolment is of a pupil or of a counted child");
    }
  }

  public LocalDate from() {
    return start.on();
  }

  /** The last day; null while it goes on. */
  public LocalDate to() {
    return end == null ? null : end.on();
  }

  /** Whether this day lies in it, whatever its state. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(from()) && (end == null || !day.isAfter(end.on()));
  }

  public boolean isCancelled() {
    return cancelled != null;
  }

  /** The group of this day, or the nearest one; null if there never was any. */
  public StudyGroupId groupOn(LocalDate day) {
    StudyGroupId nearest = null;
    for (GroupStay stay : stays) {
      if (nearest == null || !stay.from().isAfter(day)) {
        nearest = stay.group();
      }
    }
    return nearest;
  }

  /** The same after a change. */
  public Enrolment with(
      List<GroupStay> stays, List<Suspension> suspensions, End end, SchoolOrder cancelled) {
    return new Enrolment(
        id,
        pupil,
        counted,
        organisation,
        programme,
        level,
        kind,
        form,
        start,
        stays,
        suspensions,
        end,
        cancelled,
        terms);
  }

  /** The same, the child counted and not named; what tells of health is left out. */
  public Enrolment counting(CountedPupil child) {
    return new Enrolment(
        id,
        null,
        child,
        organisation,
        programme,
        level,
        kind,
        form,
        start,
        stays,
        suspensions,
        end,
        cancelled,
        terms == null ? null : terms.withoutHealth());
  }

  /** Shows whose studies where, never what is said of the child. */
  @Override
  public String toString() {
    return "Enrolment[" + id + " " + kind + " at " + organisation + "]";
  }
}
