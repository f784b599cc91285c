package org.kontingent.hub.lanes;

/** Whose fault a failed attempt was. Decides whether the whole lane waits or one message. */
public enum Blame {
  /** The message itself: the destination was there and did not want it. Others go on. */
  MESSAGE,
  /** The destination could not be reached or is out of order; feeds the lane's breaker. */
  DESTINATION,
  /** Ours: the destination was not asked, so nothing is known of it. */
  OURSELVES
}
