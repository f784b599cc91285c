package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a value is from.
 *
 * @param sourceSystem mnemonic of a school's system, or namespace of the kind of data
 * @param messageId the journalled message, or null
 * @param eventTime when the fact became true, or null if the source does not say
 * @param asOf the moment the source looked
 */
public record Provenance(
    SourceRole sourceRole,
    String sourceSystem,
    String messageId,
    Instant eventTime,
    Instant asOf,
    Instant receivedAt) {
  public Provenance {
    Objects.requireNonNull(sourceRole);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(receivedAt);
  }
}
