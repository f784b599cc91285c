package org.kontingent.hub.registry;

/** What came of taking a record back. */
public enum RetractOutcome {
  /** It counts no more. */
  RETRACTED,
  /** Nothing under this key counted any more. */
  UNCHANGED
}
