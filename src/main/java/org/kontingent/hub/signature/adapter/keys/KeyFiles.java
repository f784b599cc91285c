package org.kontingent.hub.signature.adapter.keys;

import java.io.IOException;
import java.math.BigInteger;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.math.ec.ECPoint;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.KeyFileException;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.OpenSigningKey;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SupportedKey;

/** Opens GOST keys from PKCS#12 and PEM files. Stateless. */
public final class KeyFiles implements OpenSigningKey {
  @Override
  public SigningKey open(KeyLocation location) {
    String file = location.file().toString();
    byte[] octets = SmallFile.read(location.file());
    FoundKeys found =
        PemSections.isPem(octets)
            ? PemKeyFile.read(octets, file, location.password())
            : Pkcs12KeyFile.read(octets, file, location.password());
    List<X509Certificate> certificates =
        location.certificate().map(CertificateFiles::read).orElse(found.certificates());
    PrivateKeyInfo key = chosen(found.keys(), location).key();
    GostAlgorithm algorithm = algorithm(key, file);
    ECPrivateKeyParameters parameters = parameters(key, file);
    String from = location.certificate().map(Objects::toString).orElse(file);
    return new SoftwareKey(matching(certificates, parameters, file, from), algorithm, parameters);
  }

  private static FoundKeys.Named chosen(List<FoundKeys.Named> keys, KeyLocation location) {
    if (keys.isEmpty()) {
      throw new KeyFileException("KEY_NOT_FOUND", location.file() + " holds no private key");
    }
    Optional<String> alias = location.alias();
    List<FoundKeys.Named> fitting =
        keys.stream()
            .filter(key -> alias.isEmpty() || alias.get().equalsIgnoreCase(key.alias()))
            .toList();
    if (fitting.isEmpty()) {
      throw new KeyFileException(
          "KEY_NOT_FOUND",
          location.file() + " holds no key named " + alias.get() + "; it has " + names(keys));
    }
    if (fitting.size() > 1) {
      throw new KeyFileException(
          "KEY_AMBIGUOUS",
          location.file() + " holds several keys; name one of them: " + names(keys));
    }
    return fitting.get(0);
  }

  private static String names(List<FoundKeys.Named> keys) {
    return keys.stream()
        .map(key -> key.alias() == null ? "(one without a name)" : key.alias())
        .collect(Collectors.joining(", "));
  }

  private static GostAlgorithm algorithm(PrivateKeyInfo key, String file) {
    String oid = key.getPrivateKeyAlgorithm().getAlgorithm().getId();
    return GostAlgorithm.ofKeyOid(oid)
        .orElseThrow(
            () ->
                new KeyFileException(
                    "KEY_UNSUPPORTED",
                    "the key in " + file + " is not a GOST R 34.10 key (algorithm " + oid + ")"));
  }

  private static ECPrivateKeyParameters parameters(PrivateKeyInfo key, String file) {
    try {
      AsymmetricKeyParameter parameters = PrivateKeyFactory.createKey(key);
      if (parameters instanceof ECPrivateKeyParameters ec && inRange(ec)) {
        return ec;
      }
    } catch (IOException | RuntimeException e) {
      AlgorithmIdentifier algorithm = key.getPrivateKeyAlgorithm();
      String why = SupportedKey.defect(new SubjectPublicKeyInfo(algorithm, new byte[0]));
      throw new KeyFileException("KEY_UNSUPPORTED", "the key in " + file + ": " + why, e);
    }
    throw new KeyFileException("KEY_FILE_MALFORMED", "the key in " + file + " is out of range");
  }

  private static boolean inRange(ECPrivateKeyParameters key) {
    BigInteger d = key.getD();
    return d.signum() > 0 && d.compareTo(key.getParameters().getN()) < 0;
  }

  private static X509Certificate matching(
      List<X509Certificate> certificates, ECPrivateKeyParameters key, String file, String from) {
    if (certificates.isEmpty()) {
      throw new KeyFileException(
          "CERTIFICATE_NOT_FOUND",
          from + " holds no certificate; give the key's certificate in a file of its own");
    }
    ECPoint point = key.getParameters().getG().multiply(key.getD()).normalize();
    for (X509Certificate certificate : certificates) {
      if (belongs(certificate, key, point)) {
        return certificate;
      }
    }
    throw new KeyFileException(
        "KEY_CERTIFICATE_MISMATCH",
        "no certificate in " + from + " belongs to the private key in " + file);
  }

  private static boolean belongs(
      X509Certificate certificate, ECPrivateKeyParameters key, ECPoint point) {
    try {
      X509CertificateHolder holder = new JcaX509CertificateHolder(certificate);
      return PublicKeyFactory.createKey(holder.getSubjectPublicKeyInfo())
              instanceof ECPublicKeyParameters other
          && other.getParameters().getN().equals(key.getParameters().getN())
          && other.getQ().equals(point);
    } catch (IOException | CertificateEncodingException | RuntimeException e) {
      return false;
    }
  }
}
