package org.kontingent.hub.lanes;

/** How a lane as a whole stands. */
public enum LaneCondition {
  /** Messages are worked on as they fall due. */
  RUNNING,
  /** An operator stopped it; messages are put in and wait. */
  PAUSED,
  /**
   * The destination failed several times in a row; one message at a time tries whether it is back.
   */
  BREAKER_OPEN
}
