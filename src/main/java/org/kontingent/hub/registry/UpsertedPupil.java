package org.kontingent.hub.registry;

import java.util.List;
import java.util.Objects;

/**
 * Answer to a claim.
 *
 * @param regionalId the pupil; null only when QUEUED without a record of its own (a reused key)
 * @param identityState null exactly when {@code regionalId} is
 * @param version version of the record now; 0 when there is none
 * @param conflictsOpened conflicts this claim opened, values included
 * @param requestsStarted questions to sources this claim started
 * @param warnings remarks on fields; the claim was taken nevertheless
 */
public record UpsertedPupil(
    RegionalId regionalId,
    IdentityState identityState,
    UpsertOutcome outcome,
    long version,
    List<ConflictView> conflictsOpened,
    List<VerificationState> requestsStarted,
    List<FieldIssue> warnings) {
  public UpsertedPupil {
    Objects.requireNonNull(outcome);
    conflictsOpened = List.copyOf(conflictsOpened);
    requestsStarted = List.copyOf(requestsStarted);
    warnings = List.copyOf(warnings);
  }
}
