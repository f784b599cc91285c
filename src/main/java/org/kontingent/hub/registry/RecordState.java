package org.kontingent.hub.registry;

/** Life of a pupil's record (registry.md 5.1). */
public enum RecordState {
  /** A required attribute is still missing. */
  DRAFT(false),
  ACTIVE(false),
  /** No active enrolment for a year, or the age limit reached. */
  ARCHIVED(false),
  /** Processing is blocked: only storage and reads required by law. */
  RESTRICTED(false),
  /** Leads to the survivor. */
  MERGED(false),
  DECEASED(false),
  /** Only the tombstone is left. */
  DESTROYED(true);

  private final boolean isFinal;

  RecordState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
