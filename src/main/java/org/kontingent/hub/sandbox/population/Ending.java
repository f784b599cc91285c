package org.kontingent.hub.sandbox.population;

/** How a question asked with what the school says is bound to end. */
public enum Ending {
  FOUND,
  NOT_FOUND,
  AMBIGUOUS,
  REJECTED,
  /** The department never answers. */
  EXPIRED,
  /** It cannot be asked, or the answer is useless. */
  FAILED
}
