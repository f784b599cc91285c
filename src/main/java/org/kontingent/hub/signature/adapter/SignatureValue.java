package org.kontingent.hub.signature.adapter;

import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.crypto.DSA;
import org.bouncycastle.crypto.signers.ECGOST3410Signer;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.bouncycastle.util.BigIntegers;
import org.kontingent.hub.signature.GostAlgorithm;

/**
 * The two numbers of a signature and their octets: s, then r, each big-endian and of fixed width.
 */
record SignatureValue(BigInteger s, BigInteger r) {

  /** Empty if the octets are not of the algorithm's length or a number is outside 1 … q-1. */
  static Optional<SignatureValue> of(byte[] octets, GostPublicKey key) {
    int half = key.algorithm().signatureOctets() / 2;
    if (octets.length != 2 * half) {
      return Optional.empty();
    }
    SignatureValue value =
        new SignatureValue(
            BigIntegers.fromUnsignedByteArray(octets, 0, half),
            BigIntegers.fromUnsignedByteArray(octets, half, half));
    BigInteger order = key.parameters().getParameters().getN();
    boolean inRange =
        value.s.signum() > 0
            && value.r.signum() > 0
            && value.s.compareTo(order) < 0
            && value.r.compareTo(order) < 0;
    return inRange ? Optional.of(value) : Optional.empty();
  }

  byte[] octets(GostAlgorithm algorithm) {
    int half = algorithm.signatureOctets() / 2;
    byte[] octets = new byte[2 * half];
    BigIntegers.asUnsignedByteArray(s, octets, 0, half);
    BigIntegers.asUnsignedByteArray(r, octets, half, half);
    return octets;
  }

  /** True if this is a signature of the digest by the key. */
  boolean fits(byte[] digest, GostPublicKey key) {
    DSA signer = signer(key.algorithm());
    signer.init(false, key.parameters());
    try {
      return signer.verifySignature(digest, r, s);
    } catch (ArithmeticException e) {
      // A digest that is zero modulo the order: the library cannot, and nobody can make one.
      return false;
    }
  }

  static DSA signer(GostAlgorithm algorithm) {
    return algorithm == GostAlgorithm.GOST_2001
        ? new ECGOST3410Signer()
        : new ECGOST3410_2012Signer();
  }
}
