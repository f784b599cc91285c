package org.kontingent.hub.registry.school;

/** What a study group is (registry.md 4.8). */
public enum GroupKind {
  CLASS,
  PRESCHOOL_GROUP,
  COLLEGE_GROUP,
  /** Supplementary education. */
  CIRCLE
}
