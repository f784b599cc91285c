package org.kontingent.hub.lanes;

/** Where the breaker of a lane's destination stands. */
public enum BreakerState {
  /** The destination is thought to be there. */
  CLOSED,
  /** It failed several times in a row: nothing is tried until the next probe is due. */
  OPEN,
  /** One message is on its way to see whether it is back. */
  HALF_OPEN
}
