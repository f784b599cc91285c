package org.kontingent.hub.signature.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.TestKeys;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.signature.adapter.SignatureEngine;

/** Every forgery is refused for its own reason, and vouches for nothing. */
class HostileMessageTest {
  private final SignatureVerifier verifier = SignatureEngine.verifier();

  @Test
  void genuineMessageIsValidSoThatTheForgeriesMeanSomething() {
    assertThat(verifier.verify(Envelopes.octets(HostileMessage.genuine())).allValid()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(HostileMessage.class)
  void forgeryIsInvalidForItsReason(HostileMessage forgery) {
    VerificationReport report = verifier.verify(forgery.document());
    assertThat(report.hasSignatures()).isTrue();
    for (SignatureFinding finding : report.findings()) {
      assertThat(finding.reason()).as("%s", finding).isEqualTo(forgery.reason());
      assertThat(finding.verdict()).isEqualTo(Verdict.INVALID);
      assertThat(finding.verified()).isEmpty();
    }
  }

  @Test
  void decoyCertificatesDoNotHideTheSigner() throws Exception {
    String one =
        "<ds:X509Certificate>"
            + Base64.getEncoder().encodeToString(TestKeys.OTHER.certificate().getEncoded())
            + "</ds:X509Certificate>";
    String rsa =
        "<ds:X509Certificate>"
            + Base64.getEncoder().encodeToString(TestKeys.rsaCertificate().getEncoded())
            + "</ds:X509Certificate>";
    for (String decoys : new String[] {one, rsa, one + rsa + one}) {
      String message = HostileMessage.genuine().replace("<ds:X509Data>", "<ds:X509Data>" + decoys);
      SignatureFinding finding = verifier.verify(Envelopes.octets(message)).findings().get(0);
      assertThat(finding.reason()).isEqualTo(Reason.OK);
      assertThat(finding.certificate()).contains(TestKeys.USUAL.certificate());
    }
  }

  @Test
  void withoutAKeyNothingIsSaidAboutTheValue() {
    String message = HostileMessage.genuine().replaceFirst("<ds:KeyInfo>.*</ds:KeyInfo>", "");
    SignatureFinding finding = verifier.verify(Envelopes.octets(message)).findings().get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.INDETERMINATE);
    assertThat(finding.reason()).isEqualTo(Reason.NO_KEY);
    assertThat(finding.verified()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//a",
        "/a",
        "count(//*) > 0",
        "descendant::a",
        "following::a",
        "preceding-sibling::a",
        "a",
        "*",
        "not(a)",
        "ancestor::a/b",
        "ancestor::*/*",
        "id('x')",
        "document('file:///etc/passwd')",
        "here()/ancestor::a",
        "string-length(.) > 1",
        "1 div 0",
        "namespace::*",
        "child::a"
      })
  void xpathThatSearchesTheDocumentIsRefused(String expression) {
    assertThat(core(expression).reason()).isEqualTo(Reason.XPATH_REFUSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not(ancestor-or-self::ds:Signature)",
        "\n not( ancestor-or-self::ds:Signature ) ",
        "ancestor-or-self::a and not(self::ds:Signature) or @b='1'",
        "count(ancestor-or-self::ds:Signature | ancestor::a/parent::b[1]) > count(ancestor::c)",
        "not(ancestor-or-self::*[local-name()='Signature' and namespace-uri()='x'])"
      })
  void xpathThatLooksUpwardsIsEvaluatedButVouchesForNoElement(String expression) {
    SignatureFinding finding = core(expression);
    assertThat(finding.reason()).isEqualTo(Reason.CONTENT_AND_SIGNED_INFO_ALTERED);
    assertThat(finding.references().get(0).computed()).isPresent();
  }

  private SignatureFinding core(String expression) {
    String transform =
        "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>"
            + expression.replace("<", "&lt;").replace(">", "&gt;")
            + "</ds:XPath></ds:Transform>";
    byte[] signed =
        SignatureEngine.signer().signEnveloped(Envelopes.octets("<a><c/>x</a>"), TestKeys.USUAL);
    String document =
        new String(signed, java.nio.charset.StandardCharsets.UTF_8)
            .replace("<c/>", "<c>altered</c>")
            .replace(
                "<ds:Transform Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"/>", transform);
    return verifier.verify(Envelopes.octets(document)).findings().get(0);
  }
}
