package org.kontingent.hub.registry;

/** Life of a conflict (registry.md 4.26). */
public enum ConflictState {
  OPEN(false),
  /** Somebody works on it. */
  IN_WORK(false),
  /** A decision settled it. */
  RESOLVED(true),
  /** A person found it to be none. */
  DISMISSED(true),
  /** What sources say now agrees. */
  OBSOLETE(true);

  private final boolean isFinal;

  ConflictState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
