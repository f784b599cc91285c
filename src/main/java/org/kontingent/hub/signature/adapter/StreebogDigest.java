package org.kontingent.hub.signature.adapter;

import org.bouncycastle.crypto.Digest;
import org.kontingent.hub.signature.internal.Streebog;

/** Our GOST R 34.11-2012 in the shape of Bouncy Castle's digests. */
final class StreebogDigest implements Digest {
  private final Streebog streebog;

  StreebogDigest(Streebog streebog) {
    this.streebog = streebog;
  }

  @Override
  public String getAlgorithmName() {
    return "GOST3411-2012-" + 8 * streebog.octets();
  }

  @Override
  public int getDigestSize() {
    return streebog.octets();
  }

  @Override
  public void update(byte octet) {
    streebog.update(octet);
  }

  @Override
  public void update(byte[] octets, int offset, int length) {
    streebog.update(octets, offset, length);
  }

  @Override
  public int doFinal(byte[] result, int offset) {
    byte[] digest = streebog.finish();
    System.arraycopy(digest, 0, result, offset, digest.length);
    return digest.length;
  }

  @Override
  public void reset() {
    streebog.reset();
  }
}
