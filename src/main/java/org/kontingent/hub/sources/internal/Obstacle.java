package org.kontingent.hub.sources.internal;

import org.kontingent.hub.sources.CannotAsk;

/** Why a question cannot be asked; each name is the code that ends the question. */
public enum Obstacle {
  NAME_MISSING("The source needs surname and first name."),
  NAME_TOO_LONG("A part of the name is longer than the source can take."),
  NAME_NOT_EXPRESSIBLE("A part of the name has characters that the source does not take."),
  BIRTH_DATE_MISSING("The source needs the birth date."),
  BIRTH_DATE_IMPRECISE("The source needs the full birth date."),
  GENDER_MISSING("The source needs the gender."),
  DOCUMENT_MISSING("The source needs an identity document."),
  DOCUMENT_NOT_EXPRESSIBLE("None of the pupil's documents fits the source's forms."),
  PAYLOAD_NOT_VALID("The question breaks the source's schema.");

  private final String sentence;

  Obstacle(String sentence) {
    this.sentence = sentence;
  }

  public CannotAsk found() {
    return new CannotAsk(name(), sentence);
  }
}
