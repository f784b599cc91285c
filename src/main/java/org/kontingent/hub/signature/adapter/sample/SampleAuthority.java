package org.kontingent.hub.signature.adapter.sample;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509ExtensionUtils;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.kontingent.hub.signature.SampleCertificates;

/**
 * One self-signed authority that certifies sample keys. Every certificate it makes, its own
 * included, carries the marker of {@link SampleCertificates}.
 */
final class SampleAuthority {
  private static final int SERIAL_BITS = 120;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final KeyFamily family;
  private final X500Name name;
  private final SampleIdentity identity;

  SampleAuthority(KeyFamily family, String commonName, Validity validity)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    this.family = family;
    this.name = name(commonName);
    KeyPair keys = family.newKeyPair();
    X509v3CertificateBuilder builder = builder(name, name, keys, keys, validity);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    builder.addExtension(
        Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
    this.identity = new SampleIdentity("authority", keys, signed(builder, keys));
  }

  SampleIdentity identity() {
    return identity;
  }

  /** A certificate for signing messages. */
  SampleIdentity signer(String alias, KeyFamily keyFamily, Validity validity)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    KeyPair keys = keyFamily.newKeyPair();
    X509v3CertificateBuilder builder =
        builder(name, name("Sample " + alias), keys, identity.keys(), validity);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    return new SampleIdentity(alias, keys, signed(builder, identity.keys()));
  }

  /** A certificate for TLS, as client and, where it has addresses, as server. */
  SampleIdentity peer(String alias, Validity validity, List<GeneralName> addresses)
      throws GeneralSecurityException, IOException, OperatorCreationException {
    KeyPair keys = family.newKeyPair();
    X509v3CertificateBuilder builder =
        builder(name, name("Sample " + alias), keys, identity.keys(), validity);
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
    builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
    if (addresses.isEmpty()) {
      builder.addExtension(
          Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_clientAuth));
    } else {
      builder.addExtension(
          Extension.extendedKeyUsage,
          false,
          new ExtendedKeyUsage(
              new KeyPurposeId[] {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth}));
      builder.addExtension(
          Extension.subjectAlternativeName,
          false,
          new GeneralNames(addresses.toArray(GeneralName[]::new)));
    }
    return new SampleIdentity(alias, keys, signed(builder, identity.keys()));
  }

  private static X500Name name(String commonName) {
    return new X500Name("C=RU,O=Kontingent Hub samples,CN=" + commonName);
  }

  private static X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, KeyPair keys, KeyPair issuerKeys, Validity validity)
      throws GeneralSecurityException, IOException {
    X509v3CertificateBuilder builder =
        new X509v3CertificateBuilder(
            issuer,
            new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS),
            Date.from(validity.notBefore()),
            Date.from(validity.notAfter()),
            subject,
            info(keys));
    X509ExtensionUtils ids = new JcaX509ExtensionUtils();
    builder.addExtension(
        Extension.subjectKeyIdentifier, false, ids.createSubjectKeyIdentifier(info(keys)));
    builder.addExtension(
        Extension.authorityKeyIdentifier,
        false,
        ids.createAuthorityKeyIdentifier(info(issuerKeys)));
    builder.addExtension(
        new ASN1ObjectIdentifier(SampleCertificates.MARKER_OID),
        false,
        new DERIA5String(SampleCertificates.MARKER));
    return builder;
  }

  private static SubjectPublicKeyInfo info(KeyPair keys) {
    return SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded());
  }

  private X509Certificate signed(X509v3CertificateBuilder builder, KeyPair issuerKeys)
      throws GeneralSecurityException, OperatorCreationException {
    return new JcaX509CertificateConverter()
        .setProvider(KeyFamily.PROVIDER)
        .getCertificate(
            builder.build(
                new JcaContentSignerBuilder(family.signature())
                    .setProvider(KeyFamily.PROVIDER)
                    .build(issuerKeys.getPrivate())));
  }

  /** From when until when a certificate says it is valid. */
  record Validity(Instant notBefore, Instant notAfter) {
    static Validity of(String notBefore, String notAfter) {
      return new Validity(Instant.parse(notBefore), Instant.parse(notAfter));
    }
  }
}
