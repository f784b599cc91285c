package org.kontingent.hub.registry;

import java.util.List;
import java.util.Optional;

/**
 * The registry's side of the talk with sources: which questions are due, and what became of them.
 * Every method joins the caller's transaction; all are idempotent.
 */
public interface SourceQuestions {
  /**
   * Up to {@code limit} questions in state NEW, oldest first, locked for this transaction so that
   * no other node takes the same.
   */
  List<DueQuestion> takeDue(int limit);

  /** The question as it was asked, whatever its state; empty if there is no such question. */
  Optional<DueQuestion> find(SourceRequestId id);

  /** Whether an answer is still waited for. */
  boolean isOpen(SourceRequestId id);

  /** NEW to QUEUED: a signed message with this id stands in the outgoing lane. */
  void queued(SourceRequestId id, String messageId);

  /** QUEUED to SENT: the exchange has taken the message. */
  void sent(SourceRequestId id);

  /**
   * Ends the question and merges what was found: one source record, one recomputed golden record,
   * one change entry. The same answer again changes nothing; a late answer to a question that has
   * ended is not applied, but for one that has merely EXPIRED while the ground on which it was
   * asked still stands (registry.md 5.5).
   *
   * @return whether anything was applied
   */
  boolean answered(SourceAnswer answer);
}
