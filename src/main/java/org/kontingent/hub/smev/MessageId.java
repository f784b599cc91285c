package org.kontingent.hub.smev;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The identifier of one message at the exchange: the lower-case text of a UUID.
 *
 * <p>Ids that we give are of version 1 (the exchange refuses others); ids that we are given are
 * only held to the pattern of the contract, since reference ids of version 4 are seen in practice.
 */
public record MessageId(String value) implements Comparable<MessageId> {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /** 100-nanosecond steps between the Gregorian reform (1582-10-15) and the Unix epoch. */
  private static final long GREGORIAN_OFFSET = 0x01B21DD213814000L;

  public MessageId {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("a message id is a UUID in lower case");
    }
  }

  public static boolean isWellFormed(String text) {
    return text != null && FORM.matcher(text).matches();
  }

  /** True for RFC 4122 version 1: version nibble 1 and variant bits 10. */
  public boolean isTimeBased() {
    UUID uuid = UUID.fromString(value);
    return uuid.version() == 1 && uuid.variant() == 2;
  }

  /**
   * The moment inside a time-based id; {@link UnsupportedOperationException} for another version.
   */
  public Instant createdAt() {
    long steps = UUID.fromString(value).timestamp() - GREGORIAN_OFFSET;
    return Instant.ofEpochSecond(
        Math.floorDiv(steps, 10_000_000L), Math.floorMod(steps, 10_000_000L) * 100L);
  }

  @Override
  public int compareTo(MessageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
