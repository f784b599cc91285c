package org.kontingent.hub.signature.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.kontingent.hub.signature.GostDigest;

/** Computes the digests of {@link GostDigest}, in natural octet order. */
public final class GostDigests {
  private static final int BUFFER = 8192;

  private GostDigests() {}

  public static byte[] digest(GostDigest algorithm, byte[] octets) {
    Digest digest = create(algorithm);
    digest.update(octets, 0, octets.length);
    return finish(digest);
  }

  /** Digests a stream to its end, without closing it. */
  public static byte[] digest(GostDigest algorithm, InputStream octets) throws IOException {
    Digest digest = create(algorithm);
    byte[] buffer = new byte[BUFFER];
    for (int n = octets.read(buffer); n >= 0; n = octets.read(buffer)) {
      digest.update(buffer, 0, n);
    }
    return finish(digest);
  }

  /** A fresh engine. */
  public static Digest create(GostDigest algorithm) {
    return switch (algorithm) {
      case GOST_94 -> new GOST3411Digest();
      case STREEBOG_256 -> new GOST3411_2012_256Digest();
      case STREEBOG_512 -> new GOST3411_2012_512Digest();
    };
  }

  static byte[] finish(Digest digest) {
    byte[] result = new byte[digest.getDigestSize()];
    digest.doFinal(result, 0);
    return result;
  }

  /** A stream whose octets go into a digest. */
  static OutputStream into(Digest digest) {
    return new OutputStream() {
      @Override
      public void write(int octet) {
        digest.update((byte) octet);
      }

      @Override
      public void write(byte[] octets, int offset, int length) {
        digest.update(octets, offset, length);
      }
    };
  }
}
