package org.kontingent.hub.registry;

/** Life of a question to a source (registry.md 5.5). */
public enum SourceRequestState {
  /** Due, not yet turned into a message. */
  NEW(false),
  /** A signed message stands in the outgoing lane. */
  QUEUED(false),
  /** The exchange has taken the message. */
  SENT(false),
  /** The source answered with what it has. */
  FOUND(true),
  /** The source knows of nothing: a fact, not a proof of falsity. */
  NOT_FOUND(true),
  /** Several match; more attributes are needed. */
  AMBIGUOUS(true),
  /** The source or the exchange refused the question. */
  REFUSED(true),
  /** No answer within the term. */
  EXPIRED(true),
  /** It could not be asked, or the answer could not be used. */
  FAILED(true),
  /** The ground is gone or the pupil destroyed. */
  CANCELLED(true);

  private final boolean isFinal;

  SourceRequestState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
