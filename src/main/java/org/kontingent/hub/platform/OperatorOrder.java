package org.kontingent.hub.platform;

import java.util.Objects;

/**
 * On whose word an operator's action is done, and why. The reason is the operator's own text for
 * whoever looks into the matter later; it never names a child.
 *
 * @param actor who: the registered system or the person signed in, never what a call says of itself
 * @param reason 3 to 500 characters
 */
public record OperatorOrder(String actor, String reason) {
  public static final int LONGEST_REASON = 500;
  private static final int SHORTEST_REASON = 3;

  /** {@link HubException} {@code REASON_REQUIRED} without a proper reason. */
  public OperatorOrder {
    Objects.requireNonNull(actor);
    reason = reason == null ? "" : reason.strip();
    if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
      throw new HubException(
          "REASON_REQUIRED", "An operator's action needs a reason of 3 to 500 characters.");
    }
  }
}
