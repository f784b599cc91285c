package org.kontingent.hub.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SmevVersion;

/** What we sign verifies, at every place of the contract, and nothing else of it is touched. */
class EnvelopeSignerTest {
  private final EnvelopeSigner signer = SignatureEngine.signer();
  private final SignatureVerifier verifier = SignatureEngine.verifier();

  static Stream<String> messages() {
    return SignedKinds.unsigned().stream();
  }

  static Stream<TestKeys> keys() {
    return Stream.of(TestKeys.USUAL, TestKeys.EDWARDS, TestKeys.LONG, TestKeys.OLD);
  }

  @ParameterizedTest
  @MethodSource("messages")
  void operationSignedByItsSenderIsValid(String envelope) {
    byte[] signed = signer.sign(Envelopes.octets(envelope), TestKeys.USUAL);
    VerificationReport report = verifier.verify(signed);
    assertThat(report.findings()).hasSize(1);
    SignatureFinding finding = report.findings().get(0);
    assertThat(finding.reason()).isEqualTo(Reason.OK);
    assertThat(finding.place().orElseThrow().role())
        .isIn(SignatureRole.CALLER, SignatureRole.EXCHANGE);
    assertThat(finding.verifiedElement().orElseThrow().getLocalName()).isEqualTo(finding.element());
    assertThat(finding.certificate()).contains(TestKeys.USUAL.certificate());
  }

  @ParameterizedTest
  @MethodSource("keys")
  void everyFamilyOfKeysSignsAndVerifies(TestKeys key) {
    byte[] signed = signer.sign(Envelopes.octets(Envelopes.ack(SmevVersion.V1_2)), key);
    SignatureFinding finding = verifier.verify(signed).findings().get(0);
    assertThat(finding.reason()).isEqualTo(Reason.OK);
    assertThat(finding.algorithm()).contains(key.algorithm());
    assertThat(new String(signed, StandardCharsets.UTF_8)).contains(key.algorithm().uri());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyOctetOutsideTheHolderStaysAsItWas(String envelope) {
    String signed =
        new String(signer.sign(Envelopes.octets(envelope), TestKeys.USUAL), StandardCharsets.UTF_8);
    String signature =
        signed.substring(
            signed.indexOf("<ds:Signature "),
            signed.indexOf("</ds:Signature>") + "</ds:Signature>".length());
    assertThat(signature).doesNotContainPattern(">\\s+<").doesNotContain("\n");
    String holder = SignedKinds.primaryHolder(envelope);
    String restored =
        signed
            .replace(signature, "")
            .replaceFirst(
                "<t:" + holder + "( ?)></t:" + holder + ">",
                envelope.contains("<t:" + holder + "></t:")
                    ? "<t:" + holder + "></t:" + holder + ">"
                    : "<t:" + holder + "$1/>");
    assertThat(restored).isEqualTo(envelope);
  }

  @Test
  void deliveryCarriesPersonalSenderAndExchangeSignaturesAtOnce() {
    byte[] document = Envelopes.octets(Envelopes.delivery(SmevVersion.V1_2));
    document = signer.signPersonal(document, TestKeys.LONG);
    document = signer.sign(document, TestKeys.OTHER, place(SignatureRole.SENDER, "GetResponse"));
    document = signer.sign(document, TestKeys.USUAL);
    VerificationReport report = verifier.verify(document);
    assertThat(report.findings()).hasSize(3);
    assertThat(report.allValid()).isTrue();
    assertThat(report.findings().stream().map(f -> f.place().orElseThrow().role()))
        .containsExactly(SignatureRole.PERSONAL, SignatureRole.SENDER, SignatureRole.EXCHANGE);
    assertThat(report.by(SignatureRole.SENDER).orElseThrow().certificate())
        .contains(TestKeys.OTHER.certificate());
  }

  @Test
  void registryRecordsAndRoutingAreSignedEachAtItsPlace() {
    byte[] document = Envelopes.octets(Envelopes.registryRequest());
    for (SignatureRole role :
        List.of(SignatureRole.RECORD_PERSONAL, SignatureRole.RECORD, SignatureRole.ROUTING)) {
      document = signer.sign(document, TestKeys.USUAL, place(role, "SendRequest"));
    }
    document = signer.sign(document, TestKeys.USUAL);
    VerificationReport report = verifier.verify(document);
    assertThat(report.findings()).hasSize(6);
    assertThat(report.findings()).allMatch(f -> f.reason() == Reason.OK, "valid");
    assertThat(report.findings().stream().map(SignatureFinding::element))
        .containsExactly(
            "RecordContent",
            "Record",
            "RecordContent",
            "Record",
            "SenderProvidedRequestData",
            "RoutingInformation");
  }

  @Test
  void personalSignatureGivesTheBusinessRootAnIdWhenItHasNone() {
    String envelope =
        Envelopes.sendRequest(SmevVersion.V1_2, "<q xmlns=\"urn:x-test:q\" a='1'><n>1</n></q>");
    byte[] signed =
        signer.signPersonal(Envelopes.octets(envelope), TestKeys.USUAL, "PERSONAL_SIGNATURE");
    assertThat(new String(signed, StandardCharsets.UTF_8))
        .contains("<q Id=\"PERSONAL_SIGNATURE\" xmlns=\"urn:x-test:q\" a='1'>");
    assertThat(verifier.verify(signed).allValid()).isTrue();
  }

  @Test
  void otherCharsetsAreSignedInTheirOwnOctets() {
    for (String charset : List.of("windows-1251", "UTF-16", "UTF-16LE")) {
      String text =
          Envelopes.sendRequest(SmevVersion.V1_2)
              .replace("'UTF-8'", "'" + charset + "'")
              .replace("SIGNED_BY_CONSUMER", "Подписано");
      byte[] envelope = text.getBytes(Charset.forName(charset));
      byte[] signed = signer.sign(envelope, TestKeys.USUAL);
      VerificationReport report = verifier.verify(signed);
      assertThat(report.allValid()).as(charset).isTrue();
      assertThat(report.findings().get(0).references().get(0).uri()).isEqualTo("#Подписано");
      assertThat(new String(signed, Charset.forName(charset))).contains("Анна");
    }
  }

  @Test
  void plainDocumentGetsAnEnvelopedSignature() {
    for (String text :
        List.of(
            "<a xmlns=\"urn:x-test\"><b/> t </a><!-- </a> -->",
            "\uFEFF<?xml version=\"1.0\"?>\n<?p i?><a/>",
            "<a>x</a>")) {
      byte[] signed = signer.signEnveloped(Envelopes.octets(text), TestKeys.LONG);
      VerificationReport report = verifier.verify(signed);
      assertThat(report.findings()).as(text).hasSize(1);
      assertThat(report.allValid()).as(text).isTrue();
      assertThat(report.findings().get(0).place()).isEmpty();
    }
  }

  @Test
  void whatCannotBeSignedIsRefusedWithItsCode() {
    String ack = Envelopes.ack(SmevVersion.V1_2);
    refused("<a/>", "SIGN_NO_OPERATION");
    refused(ack.replace("<t:CallerInformationSystemSignature/>", ""), "SIGN_NO_HOLDER");
    refused(ack.replace(" Id=\"A1\"", ""), "SIGN_NO_ID");
    refused(ack.replace("A1", "a b"), "SIGN_NO_ID");
    refused(ack.replace("AckTargetMessage", "Other"), "SIGN_NO_TARGET");
    refused(
        ack.replace("SystemSignature/>", "SystemSignature>x</t:CallerInformationSystemSignature>"),
        "SIGN_HOLDER_NOT_EMPTY");
    refused(ack.replace("<s:Header/>", "<s:Header><h Id='A1'/></s:Header>"), "SIGN_DUPLICATE_ID");
    refused(ack.replace("<!-- c -->", "<c/>"), "SIGN_NO_OPERATION");
    refused("no xml", "XML_NOT_WELL_FORMED");
    refused(Envelopes.sendRequest(SmevVersion.V1_2, "<x/>"), "TRANSFORM_NO_NAMESPACE");
    refused(
        Envelopes.sendRequest(SmevVersion.V1_2, "<x xmlns='u:1' xml:lang='ru'/>"),
        "TRANSFORM_XML_ATTRIBUTE");
  }

  private void refused(String envelope, String code) {
    assertThatThrownBy(() -> signer.sign(Envelopes.octets(envelope), TestKeys.USUAL))
        .as(code)
        .isInstanceOfSatisfying(HubException.class, e -> assertThat(e.code()).isEqualTo(code));
  }

  private static SignaturePlace place(SignatureRole role, String operation) {
    List<SignaturePlace> found = new ArrayList<>(SignaturePlace.all());
    found.removeIf(p -> p.role() != role || !p.operation().label().equals(operation));
    return found.get(0);
  }
}
