package org.kontingent.hub.lanes;

/** Where a message stands in its lane. */
public enum LaneState {
  /** Waits for its first attempt. */
  READY(false),
  /** Claimed by a node until its lease ends. */
  IN_WORK(false),
  /** An attempt failed; the next is due at a set time. */
  WAITING_RETRY(false),
  /** Set aside by an operator until it is let go again. */
  PARKED(false),
  /** Done. */
  DONE(true),
  /** Will not be tried again by itself; an operator decides. */
  DEAD(true),
  /** An operator decided that it is not to be worked on. */
  CANCELLED_BY_OPERATOR(true),
  /** Its deadline passed before it was done; it is not worked on any more. */
  EXPIRED(true);

  private final boolean isFinal;

  LaneState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  /** Nothing more happens by itself. */
  public boolean isFinal() {
    return isFinal;
  }
}
