package org.kontingent.hub.registry;

/** Live or still birth, where the act says. */
public enum BirthStatus {
  LIVE,
  /** Must never create or confirm a pupil. */
  STILL,
  UNKNOWN
}
