package org.kontingent.hub.exchange;

/** What has become of a question at the exchange. */
public enum QuestionState {
  /** Signed and in the outgoing lane. */
  ASKED(false),
  /** The exchange has taken it. */
  SENT(false),
  /** A final answer came. */
  ANSWERED(true),
  /** The exchange will never take it. */
  REFUSED(true);

  private final boolean isFinal;

  QuestionState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
