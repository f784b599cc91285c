package org.kontingent.hub.registry;

import java.util.Objects;

/**
 * A question that is to be asked now.
 *
 * @param facts what is known of the pupil at this moment and may be told to the source
 * @param ground consent id or statute code under which it is asked
 */
public record DueQuestion(
    SourceRequestId id, QuestionKind kind, PupilFacts facts, Purpose purpose, String ground) {
  public DueQuestion {
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(ground);
  }
}
