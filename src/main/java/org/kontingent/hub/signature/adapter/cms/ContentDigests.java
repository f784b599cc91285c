package org.kontingent.hub.signature.adapter.cms;

import java.security.MessageDigest;
import org.bouncycastle.crypto.Digest;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.adapter.GostDigests;

/** The digests of the standards, without any provider registered. Stateless. */
public final class ContentDigests implements ContentDigester {
  @Override
  public MessageDigest begin(GostDigest algorithm) {
    return new Running(algorithm);
  }

  private static final class Running extends MessageDigest {
    private final Digest engine;

    Running(GostDigest algorithm) {
      super(algorithm.name());
      this.engine = GostDigests.create(algorithm);
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
