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
 * @param decided how a person made this value the golden one; null where sources alone decided
 */
public record Provenance(
    SourceRole sourceRole,
    String sourceSystem,
    String messageId,
    Instant eventTime,
    Instant asOf,
    Instant receivedAt,
    DecidedAs decided) {
  public Provenance {
    Objects.requireNonNull(sourceRole);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(receivedAt);
  }

  /** Of a value no person decided about. */
  public Provenance(
      SourceRole sourceRole,
      String sourceSystem,
      String messageId,
      Instant eventTime,
      Instant asOf,
      Instant receivedAt) {
    this(sourceRole, sourceSystem, messageId, eventTime, asOf, receivedAt, null);
  }

  /** The same source, taken because a person said so. */
  public Provenance decided(DecidedAs how) {
    return new Provenance(sourceRole, sourceSystem, messageId, eventTime, asOf, receivedAt, how);
  }
}
