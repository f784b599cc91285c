package org.kontingent.hub.registry.school;

import java.time.Instant;
import java.util.Objects;

/** A class or group as the registry knows it now. It belongs to one academic year for ever. */
public record StudyGroup(
    StudyGroupId id,
    long version,
    GroupState state,
    StudyGroupFacts facts,
    Instant createdAt,
    Instant updatedAt) {
  public StudyGroup {
    Objects.requireNonNull(id);
    Objects.requireNonNull(state);
    Objects.requireNonNull(facts);
  }
}
