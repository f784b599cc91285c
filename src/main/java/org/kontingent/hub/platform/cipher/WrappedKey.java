package org.kontingent.hub.platform.cipher;

import java.util.Arrays;
import java.util.Objects;

/**
 * A data key as it is stored. Whoever deletes it destroys the content it was used for.
 *
 * @param masterId which master key opens it
 * @param octets not copied, must not be changed afterwards
 */
public record WrappedKey(String masterId, byte[] octets) {
  public WrappedKey {
    Objects.requireNonNull(masterId);
    Objects.requireNonNull(octets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WrappedKey that
        && masterId.equals(that.masterId)
        && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return 31 * masterId.hashCode() + Arrays.hashCode(octets);
  }

  /** Names the master key only. */
  @Override
  public String toString() {
    return "WrappedKey[" + masterId + "]";
  }
}
