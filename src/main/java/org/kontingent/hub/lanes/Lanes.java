package org.kontingent.hub.lanes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/**
 * The durable lanes. {@link #put}, {@link #done}, {@link #retry} and {@link #dead} join the
 * caller's transaction; {@link #claim} commits by itself. An outcome returns false, and changes
 * nothing, when the claim was lost to another node meanwhile.
 */
public interface Lanes {
  /** Puts a message in a lane; the same message a second time changes nothing. */
  void put(LaneName lane, LaneItem item);

  /**
   * Claims up to {@code limit} due messages, longest due first: new ones, those whose retry time
   * has come, and those whose former claim's lease has run out. Messages locked by others are
   * skipped, never waited for.
   */
  List<Claim> claim(LaneName lane, int limit, Duration lease);

  /** The message is through; {@code code} says how. */
  boolean done(Claim claim, String code);

  /** This attempt failed; the next is due after a pause that grows with every attempt. */
  boolean retry(Claim claim, String code);

  /** No further attempt by itself. */
  boolean dead(Claim claim, String code);

  /** Where a message stands. */
  Optional<LaneEntry> find(LaneName lane, MessageId message);
}
