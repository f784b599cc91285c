package org.kontingent.hub.registry;

/** What became of a notice. */
public enum NoticeOutcome {
  /** Linked to a pupil and merged. */
  APPLIED,
  /** Nobody here is meant, as far as can be told: kept until the child is submitted. */
  KEPT,
  /** It may mean one of several, or a key fits and the person does not: a person decides. */
  HELD,
  /** The same notice came before: nothing changes. */
  KNOWN,
  /** Another content under a known id of a notice: kept nowhere, the earlier one stands. */
  CONTRADICTS_EARLIER
}
