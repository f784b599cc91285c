package org.kontingent.hub.exchange.internal.provide;

/** Where an answer of ours stands. */
public enum AnswerProgress {
  /** Signed; goes after the one before it. */
  WAITING,
  /** In the outgoing lane. */
  QUEUED,
  /** The exchange has it. */
  SENT,
  /** The exchange will never take it. */
  REFUSED,
  /** Signed anew under another id. */
  RENEWED
}
