package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.Objects;

/**
 * Where one question about one pupil stands.
 *
 * @param role the source's role, always that of {@code kind}
 * @param messageId the message that asked it, or null while none exists
 * @param answerMessageId the message that answered it, or null
 * @param answerCode the source's or our reason code, or null
 */
public record VerificationState(
    RegionalId pupil,
    SourceRole role,
    QuestionKind kind,
    SourceRequestId request,
    SourceRequestState state,
    String messageId,
    String answerMessageId,
    String answerCode,
    Instant createdAt,
    Instant sentAt,
    Instant answeredAt) {
  public VerificationState {
    Objects.requireNonNull(pupil);
    Objects.requireNonNull(role);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(request);
    Objects.requireNonNull(state);
  }
}
