package org.kontingent.hub.lanes;

/** Port: something in a lane needs a person's eye. */
@FunctionalInterface
public interface LaneAlerts {
  /** The destination failed several times in a row. */
  String BREAKER_OPENED = "BREAKER_OPENED";

  /** Messages are unfinished for longer than the lane's warning time. */
  String MESSAGES_LATE = "MESSAGES_LATE";

  /** Messages expired. */
  String MESSAGES_EXPIRED = "MESSAGES_EXPIRED";

  /** More messages wait than the lane may hold. */
  String LANE_FULL = "LANE_FULL";

  /**
   * @param code one of the above
   * @param count how many messages it is about
   */
  void raise(LaneName lane, String code, long count);
}
