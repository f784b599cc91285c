package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.GroupStay;
import org.kontingent.hub.registry.school.StudyGroup;

/** Whether a grade fits the age (registry.md 4.10, I3): pure. */
final class Grades {
  private Grades() {}

  /** By the age on the first day in the class. */
  static boolean doNotFit(StoredEnrolment one, StudyGroup group, ImpreciseDate birth) {
    Integer grade = group.facts().parallel();
    if (group.facts().kind() != GroupKind.CLASS || grade == null || grade == 0) {
      return false;
    }
    LocalDate joined =
        one.enrolment().stays().stream()
            .filter(stay -> stay.group().equals(group.id()))
            .map(GroupStay::from)
            .findFirst()
            .orElse(one.enrolment().from());
    return Ages.on(joined, birth).doesNotFit(grade);
  }
}
