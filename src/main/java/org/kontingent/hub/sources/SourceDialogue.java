package org.kontingent.hub.sources;

import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.smev.KindOfData;

/** How one question is put to one source, and how its answer is understood. */
public interface SourceDialogue {
  QuestionKind question();

  KindOfData kind();

  /**
   * The payload, valid by its schema.
   *
   * @throws CannotAsk if what is known of the pupil does not suffice or does not fit the source's
   *     limits; the code says why, nothing is truncated
   */
  byte[] write(DueQuestion question);

  /**
   * Understands an answer to {@code asked}. An answer that does not validate, is not about the
   * question asked (echoed ids, names, date) or has unknown codes is FAILED with a code, never
   * guessed.
   *
   * @param payload octets of the verified business root
   */
  SourceReading read(byte[] payload, DueQuestion asked);
}
