package org.kontingent.hub.signature.adapter;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.util.Arrays;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.Reason;

/**
 * A public key ready for use: parsed, on its curve, with the tables of its point kept between
 * verifications. Immutable.
 */
public final class GostPublicKey implements PublicKey {
  private static final long serialVersionUID = 1L;

  private final transient GostAlgorithm algorithm;
  private final transient ECPublicKeyParameters parameters;
  private final transient String parameterSet;

  private GostPublicKey(
      GostAlgorithm algorithm, ECPublicKeyParameters parameters, String parameterSet) {
    this.algorithm = algorithm;
    this.parameters = parameters;
    this.parameterSet = parameterSet;
  }

  /**
   * Reads the key of a certificate (RFC 9215, RFC 4491).
   *
   * @return empty if it is not a GOST key at all
   * @throws UnusableKey if it is, but of a parameter set that is not supported, or malformed
   */
  static Optional<GostPublicKey> of(SubjectPublicKeyInfo info) throws UnusableKey {
    Optional<GostAlgorithm> algorithm =
        GostAlgorithm.ofKeyOid(info.getAlgorithm().getAlgorithm().getId());
    if (algorithm.isEmpty()) {
      return Optional.empty();
    }
    String set = parameterSet(info.getAlgorithm().getParameters());
    ECDomainParameters curve =
        GostCurves.of(set)
            .orElseThrow(() -> new UnusableKey(Reason.UNSUPPORTED_PARAMETER_SET, set));
    int half = algorithm.get().signatureOctets() / 2;
    if ((curve.getN().bitLength() + 7) / 8 != half) {
      throw new UnusableKey(Reason.UNREADABLE_CERTIFICATE, "");
    }
    try {
      byte[] point = ASN1OctetString.getInstance(info.parsePublicKey()).getOctets();
      if (point.length != 2 * half) {
        throw new UnusableKey(Reason.UNREADABLE_CERTIFICATE, "");
      }
      BigInteger x = new BigInteger(1, Arrays.reverse(Arrays.copyOfRange(point, 0, half)));
      BigInteger y = new BigInteger(1, Arrays.reverse(Arrays.copyOfRange(point, half, 2 * half)));
      // The constructor refuses a point that is not on the curve, of another order, or infinite.
      return Optional.of(
          new GostPublicKey(
              algorithm.get(),
              new ECPublicKeyParameters(curve.getCurve().createPoint(x, y), curve),
              set));
    } catch (java.io.IOException | IllegalArgumentException e) {
      throw new UnusableKey(Reason.UNREADABLE_CERTIFICATE, "");
    }
  }

  private static String parameterSet(ASN1Encodable parameters) throws UnusableKey {
    try {
      if (parameters instanceof ASN1ObjectIdentifier) {
        return ((ASN1ObjectIdentifier) parameters).getId();
      }
      return ASN1ObjectIdentifier.getInstance(ASN1Sequence.getInstance(parameters).getObjectAt(0))
          .getId();
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException | NullPointerException e) {
      throw new UnusableKey(Reason.UNSUPPORTED_PARAMETER_SET, "?");
    }
  }

  public GostAlgorithm algorithm() {
    return algorithm;
  }

  /**
   * Checks a signature value, s and r side by side, against the digest of what was signed.
   *
   * @return false also for values of wrong length or range
   */
  public boolean verifies(byte[] digest, byte[] value) {
    return SignatureValue.of(value, this).map(pair -> pair.fits(digest, this)).orElse(false);
  }

  /** Object identifier of the parameter set, as written in the certificate. */
  public String parameterSet() {
    return parameterSet;
  }

  ECPublicKeyParameters parameters() {
    return parameters;
  }

  @Override
  public String getAlgorithm() {
    return algorithm.name();
  }

  /** Not encoded: the key lives only inside this process. */
  @Override
  public String getFormat() {
    return null;
  }

  @Override
  public byte[] getEncoded() {
    return null;
  }
}
