package org.kontingent.hub.registry.internal;

import java.time.Instant;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.VerificationState;

/**
 * A question to a source.
 *
 * @param inputHash hash of what the claim said of the child when it was started, normalised
 * @param asked what was told to the source; null until it was taken
 */
public record StoredQuestion(
    SourceRequestId id,
    RegionalId pupil,
    QuestionKind kind,
    SourceRequestState state,
    Purpose purpose,
    String ground,
    String inputHash,
    PupilFacts asked,
    String messageId,
    String answerMessageId,
    String answerCode,
    Instant createdAt,
    Instant sentAt,
    Instant answeredAt) {

  static StoredQuestion due(
      SourceRequestId id,
      RegionalId pupil,
      QuestionKind kind,
      Purpose purpose,
      String ground,
      String inputHash,
      Instant now) {
    return new StoredQuestion(
        id,
        pupil,
        kind,
        SourceRequestState.NEW,
        purpose,
        ground,
        inputHash,
        null,
        null,
        null,
        null,
        now,
        null,
        null);
  }

  VerificationState view() {
    return new VerificationState(
        pupil,
        kind.role(),
        kind,
        id,
        state,
        messageId,
        answerMessageId,
        answerCode,
        createdAt,
        sentAt,
        answeredAt);
  }

  /** True if asking again would bring nothing new: open, or answered not long ago. */
  boolean stands(Instant freshSince) {
    return switch (state) {
      case NEW, QUEUED, SENT -> true;
      case FOUND, NOT_FOUND, AMBIGUOUS -> !answeredAt.isBefore(freshSince);
      case REFUSED, EXPIRED, FAILED, CANCELLED -> false;
    };
  }
}
