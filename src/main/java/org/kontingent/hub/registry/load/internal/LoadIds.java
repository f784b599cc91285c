package org.kontingent.hub.registry.load.internal;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of what a load writes: UUIDs of version 7 made of the load's moment, the place in the order
 * of writing and a hash of the files, so that a load that goes on gives the ids it gave before, and
 * rows written one after the other stand one after the other in every index.
 */
final class LoadIds {
  /** What an id is for. */
  enum Of {
    STRAND,
    RECORD,
    CHANGE,
    CONFLICT,
    ENROLMENT,
    ORGANISATION,
    PROGRAMME,
    GROUP
  }

  private static final int LOW_BITS = 28;

  private final long millis;
  private final String fingerprint;

  LoadIds(Instant moment, String fingerprint) {
    this.millis = moment.toEpochMilli();
    this.fingerprint = fingerprint;
  }

  /**
   * @param ordinal place in the order of writing, below 2^40
   */
  UUID id(Of what, long ordinal) {
    long salt = ByteBuffer.wrap(IdHash.digest(fingerprint + "|" + what + "|" + ordinal)).getLong();
    long high = millis << 16 | 0x7000L | ordinal >>> LOW_BITS & 0xFFF;
    long low = (ordinal & (1L << LOW_BITS) - 1) << 34 | salt >>> 30;
    return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
  }

  /** Of what has a name of its own in the load, whatever is written before it. */
  UUID id(Of what, String name) {
    ByteBuffer salt = ByteBuffer.wrap(IdHash.digest(fingerprint + "|" + what + "|" + name));
    long high = millis << 16 | 0x7000L | salt.getLong() & 0xFFF;
    return new UUID(high, salt.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
  }

  /** Id of the whole load. */
  static UUID ofLoad(String fingerprint, Instant moment) {
    return new LoadIds(moment, fingerprint).id(Of.STRAND, (1L << 40) - 1);
  }
}
