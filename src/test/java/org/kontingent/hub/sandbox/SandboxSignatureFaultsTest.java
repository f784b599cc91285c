package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SmevVersion;

/** Callers whose signature or certificate the exchange refuses (smev3.md 9, first two rows). */
class SandboxSignatureFaultsTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void noSignature(SmevVersion version) {
    Outsider hub = bench.outsider("hub", version);
    byte[] envelope = new EnvelopeWriter(version).getResponse(hub.any());
    assertThat(cause(hub.post(remove(envelope, "<t:CallerInformationSystemSignature>"))))
        .isEqualTo(SignatureFaultCause.NO_SIGNATURE_FOUND);
    assertThat(
            hub.post(remove(envelope, "<t:CallerInformationSystemSignature>"))
                .fault()
                .faultString())
        .isEqualTo("Отсутствует ЭП-ОВ");
  }

  @Test
  void signatureBroken() {
    Outsider hub = bench.outsider("hub");
    String signed = text(hub.signed(hub.writer.ack(new Ack(hub.newId(), true))));
    assertThat(cause(hub.post(octets(signed.replace("accepted=\"true\"", "accepted=\"false\"")))))
        .isEqualTo(SignatureFaultCause.SIGNATURE_IS_INVALID);
  }

  @Test
  void signatureOfAnotherElement() {
    Outsider hub = bench.outsider("hub");
    String signed = text(hub.signed(hub.writer.ack(new Ack(hub.newId(), true))));
    String wrapped =
        signed
            .replace("Id=\"SIGNED_BY_CALLER\"", "Id=\"OTHER\"")
            .replace(
                "<soap:Body>",
                "<soap:Header><x xmlns=\"urn:x\" Id=\"SIGNED_BY_CALLER\"/></soap:Header><soap:Body>");
    assertThat(cause(hub.post(octets(wrapped))))
        .isEqualTo(SignatureFaultCause.INCORRECT_SIGNATURE_TARGET);
  }

  @Test
  void poorEnvelope() {
    Outsider hub = bench.outsider("hub");
    assertThat(cause(hub.post(octets("<a xmlns='urn:x'/>"))))
        .isEqualTo(SignatureFaultCause.POOR_SOAP_ENVELOPE_FORMAT);
    String twice =
        text(hub.writer.ack(new Ack(hub.newId(), true)))
            .replace("</soap:Body>", "<x xmlns='urn:x'/></soap:Body>");
    assertThat(cause(hub.post(octets(twice))))
        .isEqualTo(SignatureFaultCause.POOR_SOAP_ENVELOPE_FORMAT);
  }

  @Test
  void certificateExpired() {
    Outsider old = bench.outsider("expired");
    assertThat(cause(old.poll(old.any()))).isEqualTo(SignatureFaultCause.CERTIFICATE_IS_EXPIRED);
  }

  @Test
  void certificateMissing() {
    Outsider hub = bench.outsider("hub");
    String signed = text(hub.signed(hub.writer.getResponse(hub.any())));
    String bare = signed.replaceFirst("<ds:KeyInfo>.*</ds:KeyInfo>", "");
    assertThat(bare).isNotEqualTo(signed);
    assertThat(cause(hub.post(octets(bare))))
        .isEqualTo(SignatureFaultCause.CERTIFICATE_IS_NOT_FOUND);
  }

  @Test
  void senderNotRegistered() {
    Outsider school = bench.outsider("school-1");
    assertThat(school.poll(school.any()).faultKind()).isEqualTo(FaultKind.SENDER_IS_NOT_REGISTERED);
  }

  private static SignatureFaultCause cause(Outsider.Answer answer) {
    return answer.fault().detail().orElseThrow().signatureCause().orElseThrow();
  }

  private static byte[] remove(byte[] envelope, String startTag) {
    return octets(text(envelope).replace(startTag + "</" + startTag.substring(1), ""));
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
