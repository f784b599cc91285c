package org.kontingent.hub.exchange;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.smev.v3.SmevVersion;

/**
 * How the hub takes part in the exchange.
 *
 * @param version schema version spoken
 * @param nodeId NodeID of the installation, if its answers are kept apart; never of a process
 * @param trusted SHA-256 thumbprints (hex, lower case) of the certificates registered as the
 *     exchange's; several at once, for rotation. A valid chain alone is not enough (blueprint 5.6)
 * @param testMessages mark every request with TestMessage
 * @param batch messages claimed, or polled of one kind, in one go
 * @param lease how long a claimed message is ours; longer than the slowest answer
 * @param refusalsBeforeNegativeAck how often a delivery with a bad exchange signature is left
 *     unconfirmed, to be delivered again, before it is confirmed as not accepted
 * @param applyAttempts how often applying an answer is tried before it waits for a person
 * @param messageIdLifetime how long after the moment inside its MessageID a message may be sent;
 *     later it is signed anew under a new id (smev3.md 6)
 */
public record ExchangeSettings(
    SmevVersion version,
    Optional<String> nodeId,
    Set<String> trusted,
    boolean testMessages,
    int batch,
    Duration lease,
    int refusalsBeforeNegativeAck,
    int applyAttempts,
    Duration messageIdLifetime) {
  public static final int DEFAULT_BATCH = 20;
  public static final Duration DEFAULT_LEASE = Duration.ofMinutes(2);
  public static final int DEFAULT_REFUSALS_BEFORE_NEGATIVE_ACK = 3;
  public static final int DEFAULT_APPLY_ATTEMPTS = 10;

  /** The exchange's 24 hours, less what sending itself may take. */
  public static final Duration DEFAULT_MESSAGE_ID_LIFETIME = Duration.ofMinutes(23 * 60 + 50);

  public ExchangeSettings {
    Objects.requireNonNull(version);
    Objects.requireNonNull(nodeId);
    Objects.requireNonNull(lease);
    if (messageIdLifetime.isNegative() || messageIdLifetime.isZero()) {
      throw new IllegalArgumentException("a message id lives longer than nothing");
    }
    trusted = Set.copyOf(trusted);
    if (batch < 1 || refusalsBeforeNegativeAck < 1 || applyAttempts < 1) {
      throw new IllegalArgumentException("counts in the exchange's settings are at least 1");
    }
  }

  public static ExchangeSettings of(SmevVersion version, Set<String> trusted) {
    return new ExchangeSettings(
        version,
        Optional.empty(),
        trusted,
        false,
        DEFAULT_BATCH,
        DEFAULT_LEASE,
        DEFAULT_REFUSALS_BEFORE_NEGATIVE_ACK,
        DEFAULT_APPLY_ATTEMPTS,
        DEFAULT_MESSAGE_ID_LIFETIME);
  }
}
