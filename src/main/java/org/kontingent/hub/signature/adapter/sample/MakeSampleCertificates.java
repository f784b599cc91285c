package org.kontingent.hub.signature.adapter.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.operator.OperatorCreationException;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.adapter.sample.SampleAuthority.Validity;

/**
 * Makes the contents of {@code certs-sample/} anew: two authorities (GOST for messages, ECDSA for
 * TLS), a third that nobody trusts, and the certificates of everybody in the demo. All keys are
 * fresh; names, dates and layout are the same every time.
 */
public final class MakeSampleCertificates {
  /** The password of every key store here; it protects nothing. */
  public static final String PASSWORD = "sample";

  private static final Validity THIRTY_YEARS =
      Validity.of("2026-01-01T00:00:00Z", "2056-01-01T00:00:00Z");
  private static final Validity OVER = Validity.of("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");

  private static final List<String> SIGNERS =
      List.of(
          "hub",
          "exchange",
          "exchange-next",
          "zags",
          "mvd",
          "pfr",
          "school-1",
          "school-2",
          "federal",
          "official");
  private static final List<String> CLIENTS =
      List.of("school-1", "school-2", "federal", "operator", "steward");

  /**
   * Writes all files under a directory, over those of the same names.
   *
   * @throws HubException {@code SAMPLE_CERTIFICATES_NOT_WRITTEN} when the directory cannot be
   *     written; what was written until then stays
   */
  public void writeTo(Path directory) {
    try {
      SampleFiles files = new SampleFiles(directory, PASSWORD);
      messages(files);
      tls(files);
      files.list();
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new HubException(
          "SAMPLE_CERTIFICATES_NOT_WRITTEN", "The sample certificates could not be written.", e);
    }
  }

  private static void messages(SampleFiles files)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    SampleAuthority authority =
        new SampleAuthority(KeyFamily.GOST_256, "Sample GOST authority", THIRTY_YEARS);
    SampleIdentity issuer = authority.identity();
    files.anchor("gost-authority", issuer);
    files.identity("gost", "authority", issuer, issuer);
    for (String name : SIGNERS) {
      files.identity(
          "gost", name, authority.signer(name, KeyFamily.GOST_256, THIRTY_YEARS), issuer);
    }
    files.identity(
        "gost", "hub-512", authority.signer("hub-512", KeyFamily.GOST_512, THIRTY_YEARS), issuer);
    files.identity(
        "gost", "expired", authority.signer("expired", KeyFamily.GOST_256, OVER), issuer);

    SampleAuthority stranger =
        new SampleAuthority(KeyFamily.GOST_256, "Sample foreign authority", THIRTY_YEARS);
    files.identity("gost", "foreign-authority", stranger.identity(), stranger.identity());
    files.identity(
        "gost",
        "foreign",
        stranger.signer("foreign", KeyFamily.GOST_256, THIRTY_YEARS),
        stranger.identity());
  }

  private static void tls(SampleFiles files)
      throws IOException, GeneralSecurityException, OperatorCreationException {
    SampleAuthority authority =
        new SampleAuthority(KeyFamily.P256, "Sample TLS authority", THIRTY_YEARS);
    SampleIdentity issuer = authority.identity();
    files.anchor("tls-authority", issuer);
    files.identity("tls", "authority", issuer, issuer);
    List<GeneralName> loopback =
        List.of(
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.iPAddress, "::1"));
    files.identity("tls", "hub", authority.peer("hub", THIRTY_YEARS, loopback), issuer);
    for (String name : CLIENTS) {
      files.identity("tls", name, authority.peer(name, THIRTY_YEARS, List.of()), issuer);
    }
  }
}
