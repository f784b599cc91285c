package org.kontingent.hub.journal;

/** What the hub did with a message when it journalled it. */
public enum EntryOutcome {
  /** Stored and worked on, or made by us. */
  ACCEPTED,
  /** The same message again: kept as evidence, without effect. */
  DUPLICATE,
  /** Refused for the reason given: kept as evidence, without effect. */
  REFUSED
}
