package org.kontingent.hub.registry.school;

import java.util.Objects;

/**
 * What is said of a class or group (registry.md 4.8).
 *
 * @param parallel 0 to 12; null where groups have none
 * @param classTeacher a person's name
 * @param previousGroup the class this one was promoted from, or null
 */
public record StudyGroupFacts(
    OrganisationId organisation,
    String calendar,
    String academicYear,
    GroupKind kind,
    Integer parallel,
    String letter,
    GroupProfile profile,
    String classSet,
    Integer shift,
    String adaptedKind,
    Integer firstGradeYear,
    String classTeacher,
    Integer capacity,
    StudyGroupId previousGroup) {
  public StudyGroupFacts {
    Objects.requireNonNull(organisation);
    calendar = calendar == null ? AcademicYear.COMMON : calendar;
  }

  /** Hides the person. */
  @Override
  public String toString() {
    return "StudyGroupFacts[" + academicYear + " " + kind + "]";
  }
}
