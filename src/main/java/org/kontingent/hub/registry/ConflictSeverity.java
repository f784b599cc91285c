package org.kontingent.hub.registry;

/** How soon a person must look. */
public enum ConflictSeverity {
  INFO,
  /** Due in 10 working days. */
  WARNING,
  /** Due in 3 working days. */
  BLOCKING
}
