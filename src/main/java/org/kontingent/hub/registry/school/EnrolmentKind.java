package org.kontingent.hub.registry.school;

/** What an enrolment is to the child (registry.md 4.10). */
public enum EnrolmentKind {
  /** The place of study: at most one of a level group on any day. */
  MAIN,
  /** Circles, sections, courses. */
  SUPPLEMENTARY,
  /** A second organisation of a network programme. */
  SECONDARY_MAIN,
  /** Attached for attestation (экстернат). */
  EXTERNAL
}
