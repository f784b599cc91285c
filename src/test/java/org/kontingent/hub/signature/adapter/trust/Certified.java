package org.kontingent.hub.signature.adapter.trust;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certificate made for a test, with its key; {@code certified("x").asAuthority().by(root)}. */
public final class Certified {
  static final BouncyCastleProvider BC = new BouncyCastleProvider();
  private static final AtomicLong SERIALS = new AtomicLong(1);

  private final KeyPair keys;
  private final X509Certificate certificate;

  private Certified(KeyPair keys, X509Certificate certificate) {
    this.keys = keys;
    this.certificate = certificate;
  }

  public static Builder certified(String name) {
    return new Builder(name);
  }

  public X509Certificate certificate() {
    return certificate;
  }

  public KeyPair keys() {
    return keys;
  }

  /** What the certificate is to say. */
  public static final class Builder {
    private final X500Name name;
    private KeyPair keys;
    private Instant from = Instant.parse("2026-01-01T00:00:00Z");
    private Instant until = Instant.parse("2027-01-01T00:00:00Z");
    private BasicConstraints constraints = new BasicConstraints(false);
    private Integer usage = KeyUsage.digitalSignature;
    private String unknownCritical;

    private Builder(String name) {
      this.name = new X500Name("CN=" + name);
    }

    public Builder valid(String fromInstant, String untilInstant) {
      this.from = Instant.parse(fromInstant);
      this.until = Instant.parse(untilInstant);
      return this;
    }

    public Builder asAuthority() {
      constraints = new BasicConstraints(true);
      usage = KeyUsage.keyCertSign;
      return this;
    }

    public Builder asAuthority(int pathLength) {
      asAuthority();
      constraints = new BasicConstraints(pathLength);
      return this;
    }

    public Builder usage(int bits) {
      usage = bits;
      return this;
    }

    public Builder withKeys(KeyPair pair) {
      keys = pair;
      return this;
    }

    public Builder withCritical(String oid) {
      unknownCritical = oid;
      return this;
    }

    public Certified bySelf() throws Exception {
      KeyPair own = keys == null ? newKeys() : keys;
      return make(own, name, own);
    }

    public Certified by(Certified issuer) throws Exception {
      return make(
          keys == null ? newKeys() : keys,
          X500Name.getInstance(issuer.certificate.getSubjectX500Principal().getEncoded()),
          issuer.keys);
    }

    private Certified make(KeyPair own, X500Name issuer, KeyPair issuerKeys) throws Exception {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              issuer,
              BigInteger.valueOf(SERIALS.getAndIncrement()),
              Date.from(from),
              Date.from(until),
              name,
              own.getPublic());
      if (constraints != null) {
        builder.addExtension(Extension.basicConstraints, true, constraints);
      }
      if (usage != null) {
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
      }
      if (unknownCritical != null) {
        builder.addExtension(new ASN1ObjectIdentifier(unknownCritical), true, DERNull.INSTANCE);
      }
      return new Certified(
          own,
          new JcaX509CertificateConverter()
              .setProvider(BC)
              .getCertificate(
                  builder.build(
                      new JcaContentSignerBuilder("GOST3411-2012-256WITHECGOST3410-2012-256")
                          .setProvider(BC)
                          .build(issuerKeys.getPrivate()))));
    }

    private static KeyPair newKeys() throws Exception {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("ECGOST3410-2012", BC);
      generator.initialize(new ECGenParameterSpec("GostR3410-2001-CryptoPro-XchA"));
      return generator.generateKeyPair();
    }
  }
}
