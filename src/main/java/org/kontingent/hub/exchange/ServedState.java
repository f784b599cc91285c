package org.kontingent.hub.exchange;

/** What has become of a request addressed to us. */
public enum ServedState {
  /** Stored; its handler has not succeeded yet. */
  RECEIVED(false),
  /** Taken by its handler, who will answer later. */
  PENDING(false),
  /** The final answer is signed and on its way. */
  ANSWERED(false),
  /** The exchange has the final answer. */
  SENT(true),
  /** The exchange will never take the final answer: the requester has none. */
  UNDELIVERABLE(true),
  /** A broadcast that was taken in: nobody waits for an answer. */
  NOTED(true),
  /** The handler failed every time; a requester who waits is told FAILURE. */
  FAILED(true);

  private final boolean isFinal;

  ServedState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
