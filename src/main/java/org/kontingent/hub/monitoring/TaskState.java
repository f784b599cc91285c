package org.kontingent.hub.monitoring;

/** How a recurring task stands. */
public enum TaskState {
  /** Its first run is not due yet. */
  NEW,
  /** A node is at it. */
  RUNNING,
  /** The last run ended well; the next will start in its time. */
  DONE,
  /** The last run failed; the next will start in its time. See the code. */
  FAILED,
  /** Long due, and no living node has taken it up: look whether any hub runs and is not stuck. */
  MISSED
}
