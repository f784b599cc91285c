package org.kontingent.hub.registry;

/** State of a civil act. */
public enum ActState {
  VALID,
  AMENDED,
  RESTORED,
  /** Must never create or confirm a pupil. */
  ANNULLED,
  /** The source's code has no known meaning. */
  UNKNOWN
}
