package org.kontingent.hub.registry;

/** Knows who submitted whom: until enrolments exist, a school sees the pupils it submitted. */
public interface SubmittedPupils {
  /** True if this system's claim is part of the pupil's record (also by an id merged away). */
  boolean isSubmittedBy(RegionalId pupil, String sourceSystem);
}
