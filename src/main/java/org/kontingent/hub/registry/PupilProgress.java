package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** One line of the list of pupils: states only, no personal value. */
public record PupilProgress(
    RegionalId regionalId,
    IdentityState identityState,
    List<SourceKey> sourceKeys,
    List<VerificationState> questions,
    List<ConflictType> openConflicts,
    Instant createdAt,
    Instant updatedAt) {
  public PupilProgress {
    Objects.requireNonNull(regionalId);
    Objects.requireNonNull(identityState);
    sourceKeys = List.copyOf(sourceKeys);
    questions = List.copyOf(questions);
    openConflicts = List.copyOf(openConflicts);
  }
}
