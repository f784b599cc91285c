package org.kontingent.hub.lanes;

import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.smev.MessageId;

/**
 * What operators may do with lanes and messages. Every action is one transaction together with its
 * row in the log of operators' actions; an action that changes nothing (pausing a paused lane) is
 * logged all the same.
 *
 * <p>All throw {@link HubException}: {@code LANE_UNKNOWN}; {@code MESSAGE_UNKNOWN}; {@code
 * MESSAGE_IN_SEVERAL_LANES} if the lane is left open; {@code STATE_FORBIDS} if the message stands
 * where the action makes no sense.
 */
public interface OperateLanes {
  /** Nothing more is claimed; what is in work is finished. */
  void pause(LaneName lane, OperatorOrder order);

  void resume(LaneName lane, OperatorOrder order);

  /**
   * Every message waiting for its retry is due now.
   *
   * @return how many
   */
  int sendNow(LaneName lane, OperatorOrder order);

  /** Takes the destination for back; messages flow again, slowly at first. */
  void closeBreaker(LaneName lane, OperatorOrder order);

  /** A waiting message is due now. */
  void sendNow(MessageId message, Optional<LaneName> lane, OperatorOrder order);

  /** A waiting message is set aside. */
  void park(MessageId message, Optional<LaneName> lane, OperatorOrder order);

  /** A dead or parked message is ready again. */
  void revive(MessageId message, Optional<LaneName> lane, OperatorOrder order);

  /** A message that is not finished, or dead, will not be worked on any more. */
  void discard(MessageId message, Optional<LaneName> lane, OperatorOrder order);

  /**
   * Works a finished message once more, in a new entry linked to the old one and without a
   * deadline.
   *
   * @return the new entry
   */
  UUID replay(MessageId message, Optional<LaneName> lane, OperatorOrder order);
}
