package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.Objects;

/** That one organisation followed another, from a day on. */
public record Succession(
    OrganisationId predecessor, OrganisationId successor, SuccessionKind kind, LocalDate since) {
  public Succession {
    Objects.requireNonNull(predecessor);
    Objects.requireNonNull(successor);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(since);
  }
}
