package org.kontingent.hub.signature.adapter.keys;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.bouncycastle.util.BigIntegers;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.GostDigests;

/**
 * A private key held in memory. Its parameters are kept with it, since building them anew for every
 * signature costs more than the signature itself.
 */
public final class SoftwareKey implements SigningKey {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final X509Certificate certificate;
  private final GostAlgorithm algorithm;
  private final ParametersWithRandom parameters;

  SoftwareKey(
      X509Certificate certificate, GostAlgorithm algorithm, ECPrivateKeyParameters privateKey) {
    this.certificate = certificate;
    this.algorithm = algorithm;
    this.parameters = new ParametersWithRandom(privateKey, RANDOM);
  }

  @Override
  public X509Certificate certificate() {
    return certificate;
  }

  @Override
  public GostAlgorithm algorithm() {
    return algorithm;
  }

  @Override
  public byte[] sign(byte[] octets) {
    byte[] hash = GostDigests.digest(algorithm.digest(), octets);
    // The algebra of 2001 and 2012 is the same; only digest and parameters differ.
    ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
    signer.init(true, parameters);
    BigInteger[] pair = signer.generateSignature(hash);
    int half = algorithm.signatureOctets() / 2;
    byte[] value = new byte[2 * half];
    System.arraycopy(BigIntegers.asUnsignedByteArray(half, pair[1]), 0, value, 0, half);
    System.arraycopy(BigIntegers.asUnsignedByteArray(half, pair[0]), 0, value, half, half);
    return value;
  }

  /** Names the algorithm only. */
  @Override
  public String toString() {
    return "key " + algorithm;
  }
}
