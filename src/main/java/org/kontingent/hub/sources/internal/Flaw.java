package org.kontingent.hub.sources.internal;

import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.sources.SourceReading;

/** Why an answer cannot be used; each name is the code that ends the question. */
public enum Flaw {
  /** Not a document of the response's schema. */
  ANSWER_NOT_VALID,
  /** Echoed ids, names or dates are not those of the question. */
  ANSWER_NOT_ABOUT_QUESTION,
  /** Its parts exclude each other. */
  ANSWER_CONTRADICTS_ITSELF,
  /** What makes it an answer is missing. */
  ANSWER_INCOMPLETE,
  /** A text longer than the catalogue allows. */
  ANSWER_TOO_LONG,
  /** A date that no calendar has. */
  DATE_IMPOSSIBLE,
  /** The number's check pair is wrong. */
  SNILS_NOT_VALID;

  public SourceReading reading() {
    return SourceReading.without(SourceOutcome.FAILED, name(), null);
  }

  /** Leaves the reading of an answer for good. */
  public UnusableAnswer found() {
    return new UnusableAnswer(this);
  }
}
