package org.kontingent.hub.registry;

/** Who is to settle a conflict (registry.md 4.26). */
public enum ConflictLevel {
  SCHOOL,
  MUNICIPAL,
  REGION;

  /** Where it goes when it is overdue; the region keeps it. */
  public ConflictLevel above() {
    return this == SCHOOL ? MUNICIPAL : REGION;
  }
}
