package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.internal.FoundConflict;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.StudyGroup;

/** What does not fit about a pupil's enrolments (registry.md 4.10, I1 to I5; 6.5): pure. */
final class StudyConflicts {
  private final StudyRecord record;
  private final List<StoredEnrolment> asWritten;

  /**
   * Of one pupil.
   *
   * @param asWritten the enrolments as their organisations wrote them, whatever else ended them
   */
  StudyConflicts(StudyRecord record, List<StoredEnrolment> asWritten) {
    this.record = record;
    this.asWritten = asWritten;
  }

  List<FoundConflict> all() {
    List<FoundConflict> found = new ArrayList<>();
    for (StoredEnrolment one : asWritten) {
      if (record.death() != null && goesOnAfter(record.death().day(), one.enrolment())) {
        found.add(
            conflict(
                ConflictType.DECEASED_ACTIVE,
                one,
                List.of(
                    new ContendingValue(
                        record.death().day().toString(), record.death().provenance()),
                    value(one))));
      }
    }
    for (StoredEnrolment one : record.enrolments()) {
      overlap(one, found);
      lost(one, found);
      if (!record.state(one).isFinal()) {
        ageAndGrade(one, found);
        if (record.crowded().contains(one.enrolment().id())) {
          found.add(conflict(ConflictType.CAPACITY, one, List.of(value(one))));
        }
      }
    }
    return found;
  }

  private static boolean goesOnAfter(LocalDate death, Enrolment one) {
    return !one.isCancelled()
        && (one.end() == null || one.to().isAfter(death) && one.end().reason() != EndReason.DEATH);
  }

  private void overlap(StoredEnrolment later, List<FoundConflict> found) {
    List<ContendingValue> values =
        record.enrolments().stream()
            .filter(other -> StoredEnrolment.FIRST_COME.compare(other, later) < 0)
            .filter(other -> Overlaps.of(other.enrolment(), later.enrolment()).isPresent())
            .map(StudyConflicts::value)
            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
    if (!values.isEmpty()) {
      values.add(value(later));
      found.add(conflict(ConflictType.OVERLAP, later, values));
    }
  }

  private void lost(StoredEnrolment ended, List<FoundConflict> found) {
    LocalDate deadline = LostPupil.deadline(ended.enrolment(), record.birth());
    if (LostPupil.isLost(record.today(), ended.enrolment(), deadline, record.enrolments())) {
      found.add(conflict(ConflictType.LOST_PUPIL, ended, List.of(value(ended))));
    }
  }

  private void ageAndGrade(StoredEnrolment one, List<FoundConflict> found) {
    StudyGroup group = record.groups().get(one.enrolment().groupOn(record.today()));
    if (record.birth() != null && group != null && Grades.doNotFit(one, group, record.birth())) {
      found.add(
          conflict(
              ConflictType.AGE_GRADE,
              one,
              List.of(
                  new ContendingValue(record.birth().toString(), record.birthDate().provenance()),
                  new ContendingValue(
                      group.facts().parallel().toString(), one.written().provenance()))));
    }
  }

  private static FoundConflict conflict(
      ConflictType type, StoredEnrolment about, List<ContendingValue> values) {
    return FoundConflict.of(type, "studies." + about.enrolment().id(), values);
  }

  private static ContendingValue value(StoredEnrolment stored) {
    Enrolment one = stored.enrolment();
    return new ContendingValue(
        one.from() + ".." + Objects.toString(one.to(), "") + " " + one.organisation(),
        stored.written().provenance());
  }
}
