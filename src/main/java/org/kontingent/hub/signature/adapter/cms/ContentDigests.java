package org.kontingent.hub.signature.adapter.cms;

import java.security.MessageDigest;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.GOST3411Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_256Digest;
import org.bouncycastle.crypto.digests.GOST3411_2012_512Digest;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;

/** The digests of the standards, without any provider registered. Stateless. */
public final class ContentDigests implements ContentDigester {
  /** A fresh engine of Bouncy Castle. */
  public static Digest engine(GostDigest algorithm) {
    return switch (algorithm) {
      case GOST_94 -> new GOST3411Digest();
      case STREEBOG_256 -> new GOST3411_2012_256Digest();
      case STREEBOG_512 -> new GOST3411_2012_512Digest();
    };
  }

  /** The digest of octets at hand. */
  public static byte[] of(byte[] octets, GostDigest algorithm) {
    Digest engine = engine(algorithm);
    engine.update(octets, 0, octets.length);
    byte[] value = new byte[engine.getDigestSize()];
    engine.doFinal(value, 0);
    return value;
  }

  @Override
  public MessageDigest begin(GostDigest algorithm) {
    return new Running(algorithm);
  }

  private static final class Running extends MessageDigest {
    private final Digest engine;

    Running(GostDigest algorithm) {
      super(algorithm.name());
      this.engine = engine(algorithm);
    }

    @Override
    protected void engineUpdate(byte octet) {
      engine.update(octet);
    }

    @Override
    protected void engineUpdate(byte[] octets, int from, int length) {
      engine.update(octets, from, length);
    }

    @Override
    protected byte[] engineDigest() {
      byte[] value = new byte[engine.getDigestSize()];
      engine.doFinal(value, 0);
      return value;
    }

    @Override
    protected int engineGetDigestLength() {
      return engine.getDigestSize();
    }

    @Override
    protected void engineReset() {
      engine.reset();
    }
  }
}
