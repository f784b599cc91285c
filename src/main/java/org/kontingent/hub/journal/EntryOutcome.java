package org.kontingent.hub.journal;

/** What the hub did with a message when it journalled it. */
public enum EntryOutcome {
  /** Stored and worked on, or made by us. */
  ACCEPTED,
  /** The same message again: kept as evidence, without effect. */
  DUPLICATE,
  /** Good, but not taken this time for the reason given: kept as evidence, left to come again. */
  POSTPONED,
  /** Refused for the reason given: kept as evidence, without effect. */
  REFUSED
}
