package org.kontingent.hub.registry.decision;

/** What a person decided (registry.md 4.25). */
public enum DecisionKind {
  /** Two pupils are one child. */
  MERGE(true),
  /** What was made one is two children. */
  UNMERGE(false),
  /** What one system said under one key is of this pupil. */
  LINK(true),
  /** What one system said under one key is of somebody else. */
  UNLINK(false),
  /** Two pupils are two children; they are never proposed again. */
  NOT_SAME(false),
  /** Of the values sources contend about, this one; until they contend about others. */
  CHOOSE_VALUE(false),
  /** A value some source told is held until a day. */
  LOCK_VALUE(false),
  /** An earlier decision never was. */
  TAKE_BACK(false);

  private final boolean together;

  DecisionKind(boolean together) {
    this.together = together;
  }

  /** True if it is about the value of a field, not about who is who. */
  public boolean isAboutValue() {
    return this == CHOOSE_VALUE || this == LOCK_VALUE;
  }

  /** True if it says of two sides that they are one child. */
  public boolean isTogether() {
    return together;
  }
}
