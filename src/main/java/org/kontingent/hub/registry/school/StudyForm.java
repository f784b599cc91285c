package org.kontingent.hub.registry.school;

/** Form of study; FAMILY and SELF are attached for attestation only. */
public enum StudyForm {
  FULL_TIME,
  PART_TIME,
  EXTRAMURAL,
  FAMILY,
  SELF
}
