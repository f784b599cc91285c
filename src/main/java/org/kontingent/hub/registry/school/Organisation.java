package org.kontingent.hub.registry.school;

import java.time.Instant;
import java.util.Objects;

/** An organisation as the registry knows it now. */
public record Organisation(
    OrganisationId id,
    long version,
    OrganisationState state,
    LegalFacts legal,
    EverydayFacts everyday,
    Instant createdAt,
    Instant updatedAt) {
  public Organisation {
    Objects.requireNonNull(id);
    Objects.requireNonNull(state);
    Objects.requireNonNull(legal);
    Objects.requireNonNull(everyday);
  }

  /** Shows no person. */
  @Override
  public String toString() {
    return "Organisation[" + id + " v" + version + " " + state + "]";
  }
}
