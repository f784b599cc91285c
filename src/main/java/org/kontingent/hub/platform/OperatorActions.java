package org.kontingent.hub.platform;

/**
 * Port: the log of what operators did. Append only; whoever carries out an action writes its row in
 * the same transaction, so that neither stands without the other.
 */
@FunctionalInterface
public interface OperatorActions {
  /**
   * Notes an action at the present moment; joins the caller's transaction.
   *
   * @param action stable upper-case code, at most 40 characters, such as {@code LANE_PAUSED}
   * @param target what it was done to: a lane, a message id, a task; at most 120 characters
   */
  void note(OperatorOrder order, String action, String target);
}
