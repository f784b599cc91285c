package org.kontingent.hub.signature.adapter;

import java.security.Key;
import java.security.SecureRandom;
import java.security.spec.AlgorithmParameterSpec;
import org.apache.xml.security.algorithms.SignatureAlgorithmSpi;
import org.apache.xml.security.signature.XMLSignatureException;
import org.bouncycastle.crypto.Digest;
import org.kontingent.hub.signature.GostAlgorithm;

/**
 * A GOST signature algorithm as Santuario calls it, over Bouncy Castle's light signer. The key must
 * be a {@link GostPublicKey}, whose parameters and tables are kept from one verification to the
 * next. Signing does not go this way (see {@code EnvelopeSigner}).
 */
abstract class GostSignatureSpi extends SignatureAlgorithmSpi {
  private final GostAlgorithm algorithm;
  private final Digest digest;
  private GostPublicKey key;

  GostSignatureSpi(GostAlgorithm algorithm) {
    this.algorithm = algorithm;
    this.digest = GostDigests.create(algorithm.digest());
  }

  /** GOST R 34.10-2001. */
  public static final class Gost2001 extends GostSignatureSpi {
    public Gost2001() {
      super(GostAlgorithm.GOST_2001);
    }
  }

  /** GOST R 34.10-2012, 256 bits. */
  public static final class Gost2012Short extends GostSignatureSpi {
    public Gost2012Short() {
      super(GostAlgorithm.GOST_2012_256);
    }
  }

  /** GOST R 34.10-2012, 512 bits. */
  public static final class Gost2012Long extends GostSignatureSpi {
    public Gost2012Long() {
      super(GostAlgorithm.GOST_2012_512);
    }
  }

  static Class<? extends SignatureAlgorithmSpi> of(GostAlgorithm algorithm) {
    return switch (algorithm) {
      case GOST_2001 -> Gost2001.class;
      case GOST_2012_256 -> Gost2012Short.class;
      case GOST_2012_512 -> Gost2012Long.class;
    };
  }

  @Override
  protected String engineGetURI() {
    return algorithm.uri();
  }

  @Override
  protected String engineGetJCEAlgorithmString() {
    return algorithm.name();
  }

  @Override
  protected String engineGetJCEProviderName() {
    return "";
  }

  @Override
  protected void engineInitVerify(Key candidate) throws XMLSignatureException {
    if (!(candidate instanceof GostPublicKey)
        || ((GostPublicKey) candidate).algorithm() != algorithm) {
      throw new XMLSignatureException("algorithms.WrongKeyForThisOperation");
    }
    key = (GostPublicKey) candidate;
    digest.reset();
  }

  @Override
  protected void engineUpdate(byte[] octets) {
    digest.update(octets, 0, octets.length);
  }

  @Override
  protected void engineUpdate(byte octet) {
    digest.update(octet);
  }

  @Override
  protected void engineUpdate(byte[] octets, int offset, int length) {
    digest.update(octets, offset, length);
  }

  @Override
  protected boolean engineVerify(byte[] value) throws XMLSignatureException {
    if (key == null) {
      throw new XMLSignatureException("algorithms.WrongKeyForThisOperation");
    }
    byte[] computed = GostDigests.finish(digest);
    return SignatureValue.of(value, key).map(v -> v.fits(computed, key)).orElse(false);
  }

  @Override
  protected void engineInitSign(Key privateKey) throws XMLSignatureException {
    throw signing();
  }

  @Override
  protected void engineInitSign(Key privateKey, SecureRandom random) throws XMLSignatureException {
    throw signing();
  }

  @Override
  protected void engineInitSign(Key privateKey, AlgorithmParameterSpec spec)
      throws XMLSignatureException {
    throw signing();
  }

  @Override
  protected byte[] engineSign() throws XMLSignatureException {
    throw signing();
  }

  @Override
  protected void engineSetParameter(AlgorithmParameterSpec parameters)
      throws XMLSignatureException {
    throw new XMLSignatureException("empty");
  }

  @Override
  protected void engineSetHMACOutputLength(int length) throws XMLSignatureException {
    throw new XMLSignatureException("empty");
  }

  private static XMLSignatureException signing() {
    return new XMLSignatureException("empty");
  }
}
