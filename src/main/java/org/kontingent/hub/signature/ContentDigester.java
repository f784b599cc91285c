package org.kontingent.hub.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Computes digests of files while they stream by. */
public interface ContentDigester {
  /** A fresh computation, for instance for a {@link java.security.DigestInputStream}. */
  MessageDigest begin(GostDigest algorithm);

  /** Reads a stream to its end, in constant memory, and leaves it open. */
  default ContentDigest digest(InputStream content, GostDigest algorithm) throws IOException {
    MessageDigest digest = begin(algorithm);
    byte[] buffer = new byte[16 * 1024];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return new ContentDigest(algorithm, digest.digest());
  }
}
