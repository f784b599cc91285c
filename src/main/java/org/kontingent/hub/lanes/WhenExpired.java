package org.kontingent.hub.lanes;

/**
 * Whoever must know that a message expired before it was done. Offered as a bean; called in the
 * transaction in which the entry becomes {@link LaneState#EXPIRED}, so it does nothing outside the
 * database and may be called again.
 */
@FunctionalInterface
public interface WhenExpired {
  void expired(LaneEntry entry);
}
