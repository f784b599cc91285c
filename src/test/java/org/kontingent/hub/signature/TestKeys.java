package org.kontingent.hub.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Signing keys made for tests, signing through Bouncy Castle's JCA provider and so by another road
 * than the hub's own keys.
 */
public record TestKeys(X509Certificate certificate, GostAlgorithm algorithm, PrivateKey key)
    implements SigningKey {
  private static final BouncyCastleProvider BC = new BouncyCastleProvider();

  /** Today's usual key. */
  public static final TestKeys USUAL =
      of(GostAlgorithm.GOST_2012_256, "GostR3410-2001-CryptoPro-XchA");

  /** Another of the same kind, somebody else's. */
  public static final TestKeys OTHER =
      of(GostAlgorithm.GOST_2012_256, "GostR3410-2001-CryptoPro-XchA");

  public static final TestKeys EDWARDS =
      of(GostAlgorithm.GOST_2012_256, "Tc26-Gost-3410-12-256-paramSetA");
  public static final TestKeys LONG =
      of(GostAlgorithm.GOST_2012_512, "Tc26-Gost-3410-12-512-paramSetA");
  public static final TestKeys OLD = of(GostAlgorithm.GOST_2001, "GostR3410-2001-CryptoPro-A");

  public static TestKeys of(GostAlgorithm algorithm, String curve) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(keyName(algorithm), BC);
      generator.initialize(new ECGenParameterSpec(curve));
      KeyPair pair = generator.generateKeyPair();
      return new TestKeys(
          certificate(pair, certificateName(algorithm)), algorithm, pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A certificate with an RSA key, of no use for a GOST signature. */
  public static X509Certificate rsaCertificate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return certificate(generator.generateKeyPair(), "SHA256withRSA");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] sign(byte[] octets) {
    try {
      Signature signature = Signature.getInstance(certificateName(algorithm), BC);
      signature.initSign(key);
      signature.update(octets);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String keyName(GostAlgorithm algorithm) {
    return algorithm == GostAlgorithm.GOST_2001 ? "ECGOST3410" : "ECGOST3410-2012";
  }

  private static String certificateName(GostAlgorithm algorithm) {
    return switch (algorithm) {
      case GOST_2001 -> "GOST3411WITHECGOST3410";
      case GOST_2012_256 -> "GOST3411-2012-256WITHECGOST3410-2012-256";
      case GOST_2012_512 -> "GOST3411-2012-512WITHECGOST3410-2012-512";
    };
  }

  private static X509Certificate certificate(KeyPair pair, String signatureName) {
    try {
      X500Name name = new X500Name("CN=A test key");
      return new JcaX509CertificateConverter()
          .setProvider(BC)
          .getCertificate(
              new JcaX509v3CertificateBuilder(
                      name,
                      BigInteger.ONE,
                      Date.from(Instant.parse("2026-01-01T00:00:00Z")),
                      Date.from(Instant.parse("2036-01-01T00:00:00Z")),
                      name,
                      pair.getPublic())
                  .build(
                      new JcaContentSignerBuilder(signatureName)
                          .setProvider(BC)
                          .build(pair.getPrivate())));
    } catch (GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
