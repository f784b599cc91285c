package org.kontingent.hub.registry;

/** Why a record is given no longer (registry.md 11.1). */
public enum DeletionReason {
  /** The consent was withdrawn or is over. */
  WITHDRAWN,
  /** Its personal values are destroyed. */
  DESTROYED,
  /** It belongs no longer to what the reader is given. */
  LEFT_SCOPE,
  /** It should never have been. */
  ERROR,
  /** The category of data is no longer passed. */
  CATEGORY
}
