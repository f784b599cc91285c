package org.kontingent.hub.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * One contradiction about one pupil.
 *
 * @param field path in the golden record ({@code name}, {@code snils}, {@code parents.mother})
 * @param otherPupils the other pupils it is about, if any; not for callers who may not know them
 * @param level who is to settle it
 * @param dueOn last day to settle it, or null for INFO
 */
public record ConflictView(
    UUID id,
    ConflictType type,
    ConflictSeverity severity,
    String field,
    List<ContendingValue> values,
    List<RegionalId> otherPupils,
    ConflictState state,
    ConflictLevel level,
    Instant openedAt,
    LocalDate dueOn) {
  public ConflictView {
    Objects.requireNonNull(id);
    Objects.requireNonNull(type);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(field);
    values = List.copyOf(values);
    otherPupils = List.copyOf(otherPupils);
    Objects.requireNonNull(state);
    Objects.requireNonNull(level);
    Objects.requireNonNull(openedAt);
  }
}
