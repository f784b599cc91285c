package org.kontingent.hub.signature.adapter;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.SignatureException;
import org.kontingent.hub.signature.SigningKey;

/** Makes signing keys from key material held in memory; whoever reads the files calls this. */
public final class GostKeys {
  private static final SecureRandom RANDOM = new SecureRandom();

  private GostKeys() {}

  /**
   * A signing key over Bouncy Castle's light signer, its parameters and tables kept.
   *
   * @param privateKey a GOST key of any provider that shows its number
   * @throws SignatureException {@code KEY_NOT_OF_CERTIFICATE} if the certificate holds another
   *     public key, {@code KEY_NOT_GOST} or as {@link GostCertificates#publicKey}
   */
  public static SigningKey of(PrivateKey privateKey, X509Certificate certificate) {
    GostPublicKey publicKey = GostCertificates.publicKey(certificate);
    if (!(privateKey instanceof ECPrivateKey)) {
      throw new SignatureException("KEY_NOT_GOST", "The private key is not of a GOST algorithm.");
    }
    BigInteger d = ((ECPrivateKey) privateKey).getS();
    var domain = publicKey.parameters().getParameters();
    if (d.signum() <= 0
        || d.compareTo(domain.getN()) >= 0
        || !domain.getG().multiply(d).normalize().equals(publicKey.parameters().getQ())) {
      throw new SignatureException(
          "KEY_NOT_OF_CERTIFICATE",
          "The private key does not belong to the certificate: give the certificate of this key.");
    }
    return new InMemoryKey(
        certificate, publicKey.algorithm(), new ECPrivateKeyParameters(d, domain));
  }

  /**
   * Verifies a raw signature value (s, then r) over octets.
   *
   * @return false also for values of wrong length or range
   */
  public static boolean verify(GostPublicKey key, byte[] octets, byte[] value) {
    return SignatureValue.of(value, key)
        .map(v -> v.fits(GostDigests.digest(key.algorithm().digest(), octets), key))
        .orElse(false);
  }

  private record InMemoryKey(
      X509Certificate certificate, GostAlgorithm algorithm, ECPrivateKeyParameters key)
      implements SigningKey {

    @Override
    public byte[] sign(byte[] octets) {
      DSA signer = SignatureValue.signer(algorithm);
      signer.init(true, new ParametersWithRandom(key, RANDOM));
      BigInteger[] rs = signer.generateSignature(GostDigests.digest(algorithm.digest(), octets));
      return new SignatureValue(rs[1], rs[0]).octets(algorithm);
    }

    /** Never shows the key. */
    @Override
    public String toString() {
      return "SigningKey[" + algorithm + "]";
    }
  }
}
