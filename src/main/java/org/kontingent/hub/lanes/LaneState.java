package org.kontingent.hub.lanes;

/** Where a message stands in its lane. */
public enum LaneState {
  /** Waits for its first attempt. */
  READY(false),
  /** Claimed by a node until its lease ends. */
  IN_WORK(false),
  /** An attempt failed; the next is due at a set time. */
  WAITING_RETRY(false),
  /** Done. */
  DONE(true),
  /** Will not be tried again by itself; an operator decides. */
  DEAD(true);

  private final boolean isFinal;

  LaneState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
