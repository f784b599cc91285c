package org.kontingent.hub.lanes;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.smev.MessageId;

/**
 * The durable lanes. {@link #put} and the outcomes ({@link #done}, {@link #retry}, {@link #dead},
 * {@link #withdraw}, {@link #release}) join the caller's transaction; {@link #claim} commits by
 * itself. An outcome returns false, and changes nothing, when the claim was lost meanwhile: to
 * another node after the lease ended, or to an operator. Thread-safe.
 */
public interface Lanes {
  /**
   * Puts a message in a lane; the same message a second time changes nothing, whatever became of
   * the first.
   */
  void put(LaneName lane, LaneItem item);

  /**
   * Claims up to {@code limit} due messages, longest due first: new ones, those whose retry time
   * has come, and those whose former claim's lease has run out. Messages claimed by others are
   * skipped, never waited for. Nothing while the lane is paused; while its breaker is open, one
   * message at a time over all nodes; after it closed, fewer than asked for, for a while.
   */
  List<Claim> claim(LaneName lane, int limit, Duration lease);

  /** The message is through; {@code code} says how. */
  boolean done(Claim claim, String code);

  /**
   * The message need not go through any more, for a reason that says nothing of the destination:
   * another took its place, or what it asks for is settled. It is done, and {@code code} says why.
   */
  boolean withdraw(Claim claim, String code);

  /**
   * This attempt failed; the next is due after a pause that grows with every attempt. Enough
   * failures of the destination in a row open the lane's breaker.
   */
  boolean retry(Claim claim, String code, Blame blame);

  /** As {@link #retry(Claim, String, Blame)}, blaming the message. */
  default boolean retry(Claim claim, String code) {
    return retry(claim, code, Blame.MESSAGE);
  }

  /** No further attempt by itself. */
  boolean dead(Claim claim, String code);

  /**
   * Gives a claim back untried: no attempt is counted and the message is due at once. For the rest
   * of a batch when the destination turned out to be away.
   */
  boolean release(Claim claim);

  /**
   * A dead message is ready again: what it died of is over, for instance since it was delivered
   * once more. Joins the caller's transaction; false if it is not dead.
   */
  boolean revive(LaneName lane, MessageId message);

  /**
   * A message that waits for an attempt need not go through any more: it is done, and {@code code}
   * says why. One in work, set aside by an operator, or finished stays as it is. Joins the caller's
   * transaction; false if nothing was changed.
   */
  boolean recall(LaneName lane, MessageId message, String code);

  /**
   * Whether more messages than so many are due and nobody works on them: those who fill the lane
   * may then wait. Cheap; counts no further than it must.
   */
  boolean hasMoreDueThan(LaneName lane, int messages);

  /** Every attempt at an entry, oldest first, the one under way included. */
  List<LaneAttempt> attempts(UUID entry);

  /**
   * Holds on to a claim for another {@code lease} from now, for work that goes on for long. Changes
   * nothing else; false when the claim was lost. Joins the caller's transaction.
   */
  boolean extend(Claim claim, Duration lease);

  /** Where a message stands; of a replayed one, its latest entry. */
  Optional<LaneEntry> find(LaneName lane, MessageId message);
}
