package org.kontingent.hub.access;

/** Whose data a grant reaches. */
public enum Scope {
  /** What belongs to the caller's own organisation; for now, the pupils it submitted. */
  OWN,
  /** The whole region. */
  REGION;

  /** The one that reaches less. */
  public Scope narrower(Scope other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
