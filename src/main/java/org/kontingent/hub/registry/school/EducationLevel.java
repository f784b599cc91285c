package org.kontingent.hub.registry.school;

/** Level of a programme (registry.md 4.6). */
public enum EducationLevel {
  PRESCHOOL(Group.PRESCHOOL),
  PRIMARY(Group.GENERAL),
  BASIC(Group.GENERAL),
  SECONDARY(Group.GENERAL),
  SPO(Group.SPO),
  HE(Group.HE),
  /** Belongs to no group: any number at once. */
  SUPPLEMENTARY(null);

  /** Levels of which a pupil has at most one main enrolment on any day (registry.md 4.10, I1). */
  public enum Group {
    PRESCHOOL,
    GENERAL,
    SPO,
    HE
  }

  private final Group group;

  EducationLevel(Group group) {
    this.group = group;
  }

  /** Null for supplementary education. */
  public Group group() {
    return group;
  }
}
