package org.kontingent.hub.exchange;

/** What has become of a question at the exchange. */
public enum QuestionState {
  /** Signed and in the outgoing lane. */
  ASKED(false),
  /** The exchange has taken it. */
  SENT(false),
  /** Asked anew under another id because this one grew too old; an answer to it counts too. */
  RENEWED(false),
  /** A final answer came, to this message or to one that asks the same. */
  ANSWERED(true),
  /** The exchange will never take it. */
  REFUSED(true),
  /** Its term has passed without an answer. */
  EXPIRED(true),
  /** Whoever asked no longer wants to know. */
  CANCELLED(true);

  private final boolean isFinal;

  QuestionState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
