package org.kontingent.hub.signature;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the published sample certificates and keys of {@code certs-sample/} from real ones, so that
 * the hub on duty can refuse them: their private keys are known to everybody.
 *
 * <p>A certificate is a sample when it carries {@link #MARKER} (every certificate the generator
 * ever makes does) or when its public key is listed among the shipped ones, whoever certified it.
 * Thread-safe.
 */
public final class SampleCertificates {
  /** Text of the comment extension (2.16.840.1.113730.1.13) of every sample certificate. */
  public static final String MARKER = "Kontingent Hub sample: its private key is public";

  /** OID of the comment extension that holds {@link #MARKER} as an IA5String. */
  public static final String MARKER_OID = "2.16.840.1.113730.1.13";

  /** Where the digests of the shipped public keys stand on the class path. */
  private static final String LIST = "/certs-sample/sample-keys.sha256";

  private SampleCertificates() {}

  /** True for a certificate of {@code certs-sample/} or any other certificate of such a key. */
  public static boolean isSample(X509Certificate certificate) {
    byte[] comment = certificate.getExtensionValue(MARKER_OID);
    if (comment != null && new String(comment, StandardCharsets.ISO_8859_1).contains(MARKER)) {
      return true;
    }
    return isSample(certificate.getPublicKey());
  }

  /** True for a public key shipped with the samples. */
  public static boolean isSample(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return encoded != null && Shipped.KEYS.contains(fingerprint(encoded));
  }

  /** The lower-case hex SHA-256 of a SubjectPublicKeyInfo, as in the shipped list. */
  public static String fingerprint(byte[] subjectPublicKeyInfo) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(subjectPublicKeyInfo));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Read on first use; a missing list is an error of the build, not a silent "no samples". */
  private static final class Shipped {
    static final Set<String> KEYS = read();

    private static Set<String> read() {
      try (InputStream stream = SampleCertificates.class.getResourceAsStream(LIST)) {
        if (stream == null) {
          throw new IllegalStateException("the list of sample keys is not on the class path");
        }
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII));
        return lines
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(line -> line.substring(0, 64))
            .collect(Collectors.toUnmodifiableSet());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
