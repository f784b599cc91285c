package org.kontingent.hub.signature;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;

/** The digest of a file, computed once while it streamed by. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, compared by content
public record ContentDigest(GostDigest algorithm, byte[] value) {
  public ContentDigest {
    if (value.length != algorithm.octets()) {
      throw new IllegalArgumentException("a " + algorithm + " digest has another length");
    }
    value = value.clone();
  }

  @Override
  public byte[] value() {
    return value.clone();
  }

  /** As in the Hash of a file-store attachment. */
  public String base64() {
    return Base64.getEncoder().encodeToString(value);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ContentDigest that
        && algorithm == that.algorithm
        && MessageDigest.isEqual(value, that.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(value);
  }

  @Override
  public String toString() {
    return algorithm + " " + base64();
  }
}
