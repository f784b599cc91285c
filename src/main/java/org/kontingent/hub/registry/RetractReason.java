package org.kontingent.hub.registry;

/** Why a system takes back what it said of a child. */
public enum RetractReason {
  /** Entered by mistake: there is no such child there. */
  ENTERED_BY_MISTAKE,
  /** The same child stands under another key of the system. */
  DUPLICATE,
  /** What was said is of another child than the key's. */
  WRONG_PERSON,
  /** Deleted at the source, which gives no reason. */
  DELETED_AT_SOURCE
}
