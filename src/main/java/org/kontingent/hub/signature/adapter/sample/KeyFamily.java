package org.kontingent.hub.signature.adapter.sample;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import org.kontingent.hub.signature.adapter.BouncyCastle;

/** The kinds of key the sample certificates come in. */
enum KeyFamily {
  /** GOST R 34.10-2012, 256 bits, CryptoPro XchA: what nearly all real SMEV certificates carry. */
  GOST_256(
      "ECGOST3410-2012",
      "GostR3410-2001-CryptoPro-XchA",
      "GOST3411-2012-256WITHECGOST3410-2012-256"),
  /** GOST R 34.10-2012, 512 bits, tc26 set A. */
  GOST_512(
      "ECGOST3410-2012",
      "Tc26-Gost-3410-12-512-paramSetA",
      "GOST3411-2012-512WITHECGOST3410-2012-512"),
  /** ECDSA on P-256, for TLS. */
  P256("EC", "secp256r1", "SHA256withECDSA");

  static final Provider PROVIDER = BouncyCastle.provider();

  private final String algorithm;
  private final String curve;
  private final String signature;

  KeyFamily(String algorithm, String curve, String signature) {
    this.algorithm = algorithm;
    this.curve = curve;
    this.signature = signature;
  }

  /** The name of the content signer that an authority with such a key uses. */
  String signature() {
    return signature;
  }

  KeyPair newKeyPair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
    generator.initialize(new ECGenParameterSpec(curve));
    return generator.generateKeyPair();
  }
}
