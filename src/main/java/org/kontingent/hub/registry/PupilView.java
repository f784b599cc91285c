package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A pupil as the registry knows it now.
 *
 * @param redirectedFrom the id asked for, if it was merged away; else null
 * @param federalId the federal segment's id, or null
 * @param golden {@link GoldenRecord#NOTHING} while the record is RESTRICTED or DESTROYED
 * @param sourceKeys keys under which systems submitted the pupil
 */
public record PupilView(
    RegionalId regionalId,
    RegionalId redirectedFrom,
    String federalId,
    RecordState recordState,
    IdentityState identityState,
    long version,
    String contentHash,
    GoldenRecord golden,
    List<SourceKey> sourceKeys,
    List<ConflictView> openConflicts,
    Instant createdAt,
    Instant updatedAt) {
  public PupilView {
    Objects.requireNonNull(regionalId);
    Objects.requireNonNull(recordState);
    Objects.requireNonNull(identityState);
    Objects.requireNonNull(golden);
    sourceKeys = List.copyOf(sourceKeys);
    openConflicts = List.copyOf(openConflicts);
  }
}
