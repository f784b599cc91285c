package org.kontingent.hub.signature.adapter;

import java.io.ByteArrayInputStream;
import java.security.NoSuchProviderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.SignatureException;

/**
 * Parsed certificates by their octets, the last used kept. Parsing a certificate's key for every
 * message would halve the speed of verification. The {@code getPublicKey} of a certificate from
 * here may be opaque; ask {@link #publicKey} instead.
 */
public final class GostCertificates {
  private static final int KEPT = 512;
  private static final int MAX_OCTETS = 64 * 1024;

  private static final GostCertificates SHARED = new GostCertificates();

  private final Map<Der, KnownCertificate> cache =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Der, KnownCertificate> eldest) {
          return size() > KEPT;
        }
      };

  private GostCertificates() {}

  static GostCertificates shared() {
    return SHARED;
  }

  /**
   * The public key of a certificate, from the cache if it was met before.
   *
   * @throws SignatureException {@code CERTIFICATE_UNREADABLE}, {@code KEY_NOT_GOST} or {@code
   *     KEY_PARAMETERS_UNSUPPORTED} with the parameter set's object identifier
   */
  public static GostPublicKey publicKey(X509Certificate certificate) {
    KnownCertificate known;
    try {
      known = SHARED.parse(certificate.getEncoded());
    } catch (CertificateException e) {
      throw new SignatureException("CERTIFICATE_UNREADABLE", "The certificate cannot be read.", e);
    }
    if (known.unusable().isPresent()) {
      UnusableKey unusable = known.unusable().get();
      throw new SignatureException(
          "KEY_PARAMETERS_UNSUPPORTED",
          "The certificate's key cannot be used: "
              + unusable.reason().sentence(java.util.Locale.ENGLISH, unusable.detail())
              + ".");
    }
    return known
        .key()
        .orElseThrow(
            () ->
                new SignatureException(
                    "KEY_NOT_GOST", "The certificate's key is not of a GOST algorithm."));
  }

  /** True if parsing this certificate would cost next to nothing. */
  boolean knows(byte[] der) {
    synchronized (cache) {
      return cache.containsKey(new Der(der));
    }
  }

  /** Parses a DER certificate, or finds it parsed. */
  KnownCertificate parse(byte[] der) throws CertificateException {
    if (der.length > MAX_OCTETS) {
      throw new CertificateException("too large");
    }
    Der name = new Der(der);
    synchronized (cache) {
      KnownCertificate known = cache.get(name);
      if (known != null) {
        return known;
      }
    }
    KnownCertificate parsed = parseNow(der);
    synchronized (cache) {
      cache.put(name, parsed);
    }
    return parsed;
  }

  private static KnownCertificate parseNow(byte[] der) throws CertificateException {
    X509Certificate certificate;
    SubjectPublicKeyInfo info;
    try {
      certificate = read(der);
      if (certificate == null) {
        throw new CertificateException("empty");
      }
      info =
          org.bouncycastle.asn1.x509.Certificate.getInstance(certificate.getEncoded())
              .getSubjectPublicKeyInfo();
    } catch (RuntimeException e) {
      throw new CertificateException("malformed", e);
    }
    if (GostAlgorithm.ofKeyOid(info.getAlgorithm().getAlgorithm().getId()).isEmpty()) {
      return new KnownCertificate(certificate, Optional.empty(), Optional.empty());
    }
    try {
      return new KnownCertificate(certificate, GostPublicKey.of(info), Optional.empty());
    } catch (UnusableKey e) {
      return new KnownCertificate(certificate, Optional.empty(), Optional.of(e));
    }
  }

  /**
   * The JDK's factory reads nearly everything and costs no start of a provider; what it refuses,
   * Bouncy Castle's may read. The key is never taken from either, but from the octets.
   */
  private static X509Certificate read(byte[] der) throws CertificateException {
    try {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509", "SUN")
              .generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException | NoSuchProviderException e) {
      return (X509Certificate)
          CertificateFactory.getInstance("X.509", BouncyCastle.provider())
              .generateCertificate(new ByteArrayInputStream(der));
    }
  }

  /** Octets as a key of a map. */
  private static final class Der {
    private final byte[] octets;
    private final int hash;

    Der(byte[] octets) {
      this.octets = octets.clone();
      this.hash = Arrays.hashCode(octets);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Der && Arrays.equals(octets, ((Der) other).octets);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
