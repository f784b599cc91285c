package org.kontingent.hub.signature.adapter.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.signature.adapter.trust.Certified.certified;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.TrustStanding;
import org.kontingent.hub.signature.TrustVerdict;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;

class DirectoryOfAuthoritiesTest {
  private static final Instant DURING = Instant.parse("2026-06-01T00:00:00Z");
  private static final Path SAMPLES = Path.of("certs-sample");
  private static final Path VECTORS = Path.of("../shared/vectors/certs");

  @Test
  void signerOfAnAuthorityIsTrustedAndTheVerdictNamesTheAuthority() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    Certified signer = certified("signer").by(root);
    TrustVerdict verdict = trusting(root).judge(signer.certificate(), List.of(), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.TRUSTED);
    assertThat(verdict.reason()).contains("\"Root\"").doesNotContain("signer");
    assertThat(verdict.chain()).containsExactly(signer.certificate(), root.certificate());
  }

  @Test
  void linksMayComeWithTheMessageButNeverVouch() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    Certified middle = certified("Middle").asAuthority().by(root);
    Certified signer = certified("signer").by(middle);
    List<X509Certificate> along = List.of(root.certificate(), middle.certificate());
    assertThat(trusting(root).judge(signer.certificate(), along, DURING).isTrusted()).isTrue();
    Certified other = certified("Other").asAuthority().bySelf();
    TrustVerdict verdict = trusting(other).judge(signer.certificate(), along, DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.NO_CHAIN);
  }

  @Test
  void withoutTheLinkTheUnknownAuthorityIsNamed() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    Certified middle = certified("Middle").asAuthority().by(root);
    TrustVerdict verdict =
        trusting(root).judge(certified("signer").by(middle).certificate(), List.of(), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.NO_CHAIN);
    assertThat(verdict.reason()).isEqualTo("no chain: signed by unknown authority \"Middle\"");
  }

  @Test
  void bothEndsOfTheValidityAreInside() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    X509Certificate signer =
        certified("signer")
            .valid("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z")
            .by(root)
            .certificate();
    DirectoryOfAuthorities trust = trusting(root);
    Instant from = Instant.parse("2026-03-01T00:00:00Z");
    Instant until = Instant.parse("2026-04-01T00:00:00Z");
    Duration second = Duration.ofSeconds(1);
    assertThat(trust.judge(signer, List.of(), from).isTrusted()).isTrue();
    assertThat(trust.judge(signer, List.of(), until).isTrusted()).isTrue();
    TrustVerdict early = trust.judge(signer, List.of(), from.minus(second));
    assertThat(early.standing()).isEqualTo(TrustStanding.NOT_YET_VALID);
    assertThat(early.reason()).endsWith("begins at 2026-03-01T00:00:00Z");
    TrustVerdict late = trust.judge(signer, List.of(), until.plus(second));
    assertThat(late.standing()).isEqualTo(TrustStanding.EXPIRED);
    assertThat(late.reason()).isEqualTo("the certificate expired at 2026-04-01T00:00:00Z");
  }

  @Test
  void anExpiredAuthorityEndsTheTrustInItsSigners() throws Exception {
    Certified root =
        certified("Root")
            .asAuthority()
            .valid("2020-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
            .bySelf();
    Certified middle = certified("Middle").asAuthority().by(root);
    Certified signer = certified("signer").by(middle);
    TrustVerdict verdict = trusting(root, middle).judge(signer.certificate(), List.of(), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.EXPIRED);
    assertThat(verdict.reason()).contains("\"Root\"");
    assertThat(trusting(middle).judge(signer.certificate(), List.of(), DURING).isTrusted())
        .as("an authority without its issuer in the directory stands for itself")
        .isTrue();
  }

  @Test
  void aRenewedAuthorityOfTheSameKeyIsFoundWhateverTheOrder() throws Exception {
    Certified old =
        certified("Root")
            .asAuthority()
            .valid("2020-01-01T00:00:00Z", "2026-02-01T00:00:00Z")
            .bySelf();
    Certified renewed = certified("Root").asAuthority().withKeys(old.keys()).bySelf();
    X509Certificate signer = certified("signer").by(old).certificate();
    assertThat(trusting(old, renewed).judge(signer, List.of(), DURING).isTrusted()).isTrue();
    assertThat(trusting(renewed, old).judge(signer, List.of(), DURING).isTrusted()).isTrue();
  }

  @Test
  void anImpostorWithTheAuthoritysNameIsFoundOut() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    Certified impostor = certified("Root").asAuthority().bySelf();
    X509Certificate signer = certified("signer").by(impostor).certificate();
    TrustVerdict verdict = trusting(root).judge(signer, List.of(impostor.certificate()), DURING);
    assertThat(verdict.isTrusted()).isFalse();
    assertThat(trusting(root).judge(signer, List.of(), DURING).standing())
        .isEqualTo(TrustStanding.BROKEN_SIGNATURE);
  }

  @Test
  void anOrdinarySignerCannotIssue() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    Certified plain = certified("Plain").by(root);
    Certified signer = certified("signer").by(plain);
    TrustVerdict verdict =
        trusting(root).judge(signer.certificate(), List.of(plain.certificate()), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.NOT_AN_AUTHORITY);
  }

  @Test
  void anAuthorityThatMayNotSignCertificatesCannotIssue() throws Exception {
    Certified root = certified("Root").asAuthority().usage(KeyUsage.cRLSign).bySelf();
    TrustVerdict verdict =
        trusting(root).judge(certified("signer").by(root).certificate(), List.of(), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.NOT_AN_AUTHORITY);
    assertThat(verdict.reason()).contains("key usage");
  }

  @Test
  void theLengthAnAuthorityAllowsIsKept() throws Exception {
    Certified root = certified("Root").asAuthority(0).bySelf();
    Certified middle = certified("Middle").asAuthority().by(root);
    X509Certificate direct = certified("direct").by(root).certificate();
    X509Certificate deep = certified("deep").by(middle).certificate();
    DirectoryOfAuthorities trust = trusting(root);
    List<X509Certificate> along = List.of(middle.certificate());
    assertThat(trust.judge(direct, along, DURING).isTrusted()).isTrue();
    TrustVerdict verdict = trust.judge(deep, along, DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.NOT_AN_AUTHORITY);
    assertThat(verdict.reason()).contains("longer than it allows");
  }

  @Test
  void aKeyForEncryptionOnlyIsNotForSigning() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    X509Certificate signer =
        certified("signer").usage(KeyUsage.keyEncipherment).by(root).certificate();
    assertThat(trusting(root).judge(signer, List.of(), DURING).standing())
        .isEqualTo(TrustStanding.NOT_FOR_SIGNING);
  }

  @Test
  void aCriticalExtensionNobodyUnderstandsIsNotPassedOver() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    X509Certificate signer = certified("signer").withCritical("1.2.3.4").by(root).certificate();
    TrustVerdict verdict = trusting(root).judge(signer, List.of(), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.UNSUPPORTED);
    assertThat(verdict.reason()).endsWith("1.2.3.4");
  }

  @Test
  void aSelfSignedStrangerIsToldApart() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    X509Certificate stranger = certified("stranger").bySelf().certificate();
    TrustVerdict verdict = trusting(root).judge(stranger, List.of(stranger), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.NO_CHAIN);
    assertThat(verdict.reason()).contains("self-signed").doesNotContain("stranger");
  }

  @Test
  void authoritiesThatCertifyEachOtherEndTheSearch() throws Exception {
    Certified root = certified("Root").asAuthority().bySelf();
    Certified first = certified("First").asAuthority().bySelf();
    Certified second = certified("Second").asAuthority().by(first);
    Certified firstBySecond = certified("First").asAuthority().withKeys(first.keys()).by(second);
    List<X509Certificate> along = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      along.add(certified("First").asAuthority().withKeys(first.keys()).by(second).certificate());
    }
    along.add(second.certificate());
    along.add(firstBySecond.certificate());
    X509Certificate signer = certified("signer").by(first).certificate();
    assertThat(trusting(root).judge(signer, along, DURING).standing())
        .isEqualTo(TrustStanding.NO_CHAIN);
  }

  @Test
  void theSamplesStandAsTheirReadmeSays() {
    DirectoryOfAuthorities trust = DirectoryOfAuthorities.read(SAMPLES.resolve("trust"));
    assertThat(trust.judge(sample("hub"), List.of(), DURING).isTrusted()).isTrue();
    assertThat(trust.judge(sample("hub-512"), List.of(), DURING).isTrusted()).isTrue();
    assertThat(trust.judge(sample("expired"), List.of(), DURING).standing())
        .isEqualTo(TrustStanding.EXPIRED);
    assertThat(
            trust.judge(sample("foreign"), List.of(sample("foreign-authority")), DURING).standing())
        .isEqualTo(TrustStanding.NO_CHAIN);
    X509Certificate school = CertificateFiles.read(SAMPLES.resolve("tls/school-1.pem")).get(0);
    assertThat(trust.judge(school, List.of(), DURING).isTrusted()).isTrue();
  }

  @Test
  void thePublishedExampleIsTrustedByItselfWithinItsDates() {
    X509Certificate example = vector("tk26iok-256-xcha.der");
    DirectoryOfAuthorities trust = new DirectoryOfAuthorities(List.of(example));
    assertThat(trust.judge(example, List.of(), DURING).isTrusted()).isTrue();
    assertThat(trust.judge(example, List.of(), Instant.parse("2031-01-01T00:00:00Z")).standing())
        .isEqualTo(TrustStanding.EXPIRED);
    assertThat(new IssuerCheck().signed(example, example)).isTrue();
  }

  @Test
  void aKeyOnTheTestCurveIsCalledUnsupportedByItsName() {
    X509Certificate example = vector("rfc9215-256-testparamset.der");
    TrustVerdict verdict =
        new DirectoryOfAuthorities(List.of(example)).judge(example, List.of(), DURING);
    assertThat(verdict.standing()).isEqualTo(TrustStanding.UNSUPPORTED);
    assertThat(verdict.reason()).isEqualTo("unsupported parameter set 1.2.643.2.2.35.0");
  }

  @Test
  void oneByteChangedInThePublishedExampleBreaksItsSignature() throws Exception {
    byte[] der = vector("tk26iok-256-xcha.der").getEncoded();
    der[der.length - 1] ^= 1;
    X509Certificate changed = CertificateFiles.certificate(der);
    assertThat(new IssuerCheck().signed(changed, changed)).isFalse();
  }

  @Test
  void aDirectoryThatIsNoneOrEmptyOrBrokenIsRefusedByName(@TempDir Path home) throws Exception {
    assertThatThrownBy(() -> DirectoryOfAuthorities.read(home.resolve("absent")))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("absent is not a directory");
    Files.writeString(home.resolve("README.md"), "nothing");
    assertThatThrownBy(() -> DirectoryOfAuthorities.read(home))
        .hasMessageContaining("holds no certificate");
    Files.writeString(home.resolve("broken.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n");
    assertThatThrownBy(() -> DirectoryOfAuthorities.read(home)).hasMessageContaining("broken.pem");
    Files.write(home.resolve("broken.pem"), new byte[5 * 1024 * 1024]);
    assertThatThrownBy(() -> DirectoryOfAuthorities.read(home)).hasMessageContaining("too large");
  }

  @Test
  void authoritiesAreReadFromDerAndFromSeveralInOneFile(@TempDir Path home) throws Exception {
    Certified first = certified("First").asAuthority().bySelf();
    Files.write(home.resolve("first.CER"), first.certificate().getEncoded());
    Files.writeString(
        home.resolve("both.pem"),
        Files.readString(SAMPLES.resolve("trust/gost-authority.pem"))
            + Files.readString(SAMPLES.resolve("trust/tls-authority.pem")));
    Files.copy(SAMPLES.resolve("gost/hub.key.pem"), home.resolve("hub.key.pem"));
    assertThat(DirectoryOfAuthorities.read(home).certificates()).hasSize(3);
  }

  private static DirectoryOfAuthorities trusting(Certified... authorities) {
    return new DirectoryOfAuthorities(
        Arrays.stream(authorities).map(Certified::certificate).toList());
  }

  private static X509Certificate sample(String name) {
    return CertificateFiles.read(SAMPLES.resolve("gost/" + name + ".pem")).get(0);
  }

  private static X509Certificate vector(String name) {
    Path file = VECTORS.resolve(name);
    Assumptions.assumeTrue(Files.exists(file), "the vectors stand beside the repository only");
    return CertificateFiles.read(file).get(0);
  }
}
