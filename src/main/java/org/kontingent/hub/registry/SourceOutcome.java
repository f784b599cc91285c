package org.kontingent.hub.registry;

/** The six ways a question ends, distinct and visible. */
public enum SourceOutcome {
  FOUND(SourceRequestState.FOUND),
  NOT_FOUND(SourceRequestState.NOT_FOUND),
  AMBIGUOUS(SourceRequestState.AMBIGUOUS),
  REJECTED(SourceRequestState.REFUSED),
  EXPIRED(SourceRequestState.EXPIRED),
  FAILED(SourceRequestState.FAILED);

  private final SourceRequestState state;

  SourceOutcome(SourceRequestState state) {
    this.state = state;
  }

  /** The state the question ends in. */
  public SourceRequestState state() {
    return state;
  }
}
