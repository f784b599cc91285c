package org.kontingent.hub.signature.adapter.cms;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.signers.ECGOST3410_2012Signer;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.adapter.SupportedKey;

/** A GOST public key taken from a certificate, ready to check signature values with. */
public record SignerKey(GostAlgorithm algorithm, ECPublicKeyParameters parameters) {
  /** The key cannot be used; the text says why, in the words of {@link SupportedKey}. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    Unusable(String why) {
      super(why);
    }
  }

  public static SignerKey of(X509Certificate certificate) throws Unusable {
    SubjectPublicKeyInfo info;
    try {
      info = Certificate.getInstance(certificate.getEncoded()).getSubjectPublicKeyInfo();
    } catch (java.security.cert.CertificateEncodingException | RuntimeException e) {
      throw new Unusable("the certificate's key is unreadable");
    }
    GostAlgorithm algorithm =
        GostAlgorithm.ofKeyOid(info.getAlgorithm().getAlgorithm().getId())
            .orElseThrow(() -> new Unusable(SupportedKey.defect(info)));
    try {
      if (PublicKeyFactory.createKey(info) instanceof ECPublicKeyParameters parameters) {
        return new SignerKey(algorithm, parameters);
      }
    } catch (IOException | RuntimeException e) {
      // Explained below.
    }
    throw new Unusable(SupportedKey.defect(info));
  }

  /** Checks s and r side by side against the digest of what was signed. */
  public boolean verify(byte[] digest, byte[] value) {
    if (value.length != algorithm.signatureOctets()
        || digest.length != algorithm.digest().octets()) {
      return false;
    }
    int half = value.length / 2;
    BigInteger s = new BigInteger(1, Arrays.copyOf(value, half));
    BigInteger r = new BigInteger(1, Arrays.copyOfRange(value, half, value.length));
    ECGOST3410_2012Signer signer = new ECGOST3410_2012Signer();
    signer.init(false, parameters);
    return signer.verifySignature(digest, r, s);
  }
}
