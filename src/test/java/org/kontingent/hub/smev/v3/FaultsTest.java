package org.kontingent.hub.smev.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.smev.MessageId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FaultsTest {
  static Stream<Arguments> everyFaultInEveryVersionAndStyle() {
    return Stream.of(SmevVersion.values())
        .flatMap(
            version ->
                Stream.of(FaultKind.values())
                    .flatMap(
                        kind ->
                            Stream.of(true, false).map(old -> Arguments.of(version, kind, old))));
  }

  @ParameterizedTest
  @MethodSource("everyFaultInEveryVersionAndStyle")
  void whatOneSideWritesTheOtherReads(SmevVersion version, FaultKind kind, boolean oldCore) {
    SmevFault fault = SmevFault.of(kind, "core:1", "SMEV-1: что-то <не> так");
    for (String field : kind.fields()) {
      fault = fault.withField(field, "17");
    }
    if (kind == FaultKind.INVALID_CONTENT) {
      fault = fault.withErrors(List.of(new ValidationError(-1, "cvc & более")));
    }
    byte[] written = new AnswerWriter(version).fault(kind.text("x"), fault, oldCore);
    Document answer = HardenedXml.parse(written);
    assertThat(EnvelopeReader.outline(answer).kind()).isEqualTo(AnswerKind.FAULT);
    SoapFault read = EnvelopeReader.fault(answer);
    assertThat(read.faultCode()).isEqualTo(oldCore ? "Server" : "Client");
    assertThat(read.faultString()).isEqualTo(kind.text("x"));
    assertThat(read.kind()).contains(kind);
    assertThat(read.advice()).isEqualTo(kind.advice());
    SmevFault detail = read.detail().orElseThrow();
    if (detail.code().isPresent()) {
      assertThat(detail).isEqualTo(fault);
    } else {
      assertThat(oldCore).as("only the newer core leaves Void empty").isFalse();
      assertThat(kind.shape()).isIn(FaultKind.Shape.VOID, FaultKind.Shape.BASE_SINCE_1_3);
    }
  }

  @Test
  void aPrefixThatLostItsDeclarationDoesNotHideTheKind() {
    Element status =
        element(
            "<t:AsyncProcessingStatusData xmlns:t='urn://x-artefacts-smev-gov-ru/services/message-exchange/types/1.2'"
                + " Id='SIGNED_ASYNC_BY_SMEV'><t:AsyncProcessingStatus>"
                + "<t:OriginalMessageId>39f52a38-9a54-11ea-b23a-3316e2108089</t:OriginalMessageId>"
                + "<t:StatusCategory>requestIsRejectedBySmev</t:StatusCategory>"
                + "<t:StatusDetails>нет</t:StatusDetails>"
                + "<t:SmevFault xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'"
                + " xsi:type='ns3:InvalidContent'><Code>c</Code><Description>SMEV-403: x</Description>"
                + "<ValidationError errorPosition='-1'>bad</ValidationError></t:SmevFault>"
                + "</t:AsyncProcessingStatus></t:AsyncProcessingStatusData>");
    AsyncProcessingStatus read = EnvelopeReader.status(status);
    assertThat(read.category()).contains(InteractionStatus.REQUEST_IS_REJECTED_BY_SMEV);
    SmevFault fault = read.fault().orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.INVALID_CONTENT);
    assertThat(fault.errors()).containsExactly(new ValidationError(-1, "bad"));
  }

  @Test
  void theInnerCauseOfASignatureFaultIsRead() {
    SmevFault fault =
        SmevFault.of(FaultKind.SIGNATURE_VERIFICATION_FAULT, "c", "d")
            .withField("SignatureVerificationFault", SignatureFaultCause.NO_SIGNATURE_FOUND.wire());
    byte[] written = new AnswerWriter(SmevVersion.V1_1).fault("Отсутствует ЭП-ОВ", fault, true);
    assertThat(EnvelopeReader.fault(HardenedXml.parse(written)).detail().orElseThrow())
        .extracting(SmevFault::signatureCause)
        .isEqualTo(Optional.of(SignatureFaultCause.NO_SIGNATURE_FOUND));
  }

  @Test
  void aFaultOfSomebodyElseIsWorthAnotherTry() {
    Document answer =
        HardenedXml.parse(
            ("<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><e:Fault>"
                    + "<faultcode>e:Server</faultcode><faultstring>proxy</faultstring>"
                    + "<detail><x xmlns='urn:proxy'/></detail></e:Fault></e:Body></e:Envelope>")
                .getBytes(StandardCharsets.UTF_8));
    SoapFault fault = EnvelopeReader.fault(answer);
    assertThat(fault.kind()).isEmpty();
    assertThat(fault.advice()).isEqualTo(FaultKind.Advice.RETRY);
  }

  @Test
  void aLongCodeIsCutToTheVersionsLength() {
    SmevFault fault =
        new SmevFault(
            Optional.of(FaultKind.ACCESS_DENIED),
            Optional.of("x".repeat(120)),
            Optional.empty(),
            Map.of(),
            List.of());
    assertThat(code(SmevVersion.V1_1, fault)).hasSize(50);
    assertThat(code(SmevVersion.V1_3, fault)).hasSize(100);
  }

  @Test
  void anAsynchronousRejectionSurvivesTheWire() {
    AsyncProcessingStatus status =
        new AsyncProcessingStatus(
            new MessageId("39f52a38-9a54-11ea-b23a-3316e2108089"),
            Optional.of(InteractionStatus.REQUEST_IS_REJECTED_BY_SMEV),
            Optional.of("подробности"),
            Optional.empty(),
            Optional.of(
                SmevFault.of(FaultKind.INVALID_CONTENT, "c", "d")
                    .withErrors(List.of(new ValidationError(3, "e")))));
    for (SmevVersion version : SmevVersion.values()) {
      Document answer = HardenedXml.parse(new AnswerWriter(version).status(status));
      Element data =
          (Element) answer.getElementsByTagNameNS("*", "AsyncProcessingStatusData").item(0);
      assertThat(EnvelopeReader.status(data)).isEqualTo(status);
    }
  }

  private static String code(SmevVersion version, SmevFault fault) {
    byte[] written = new AnswerWriter(version).fault("x", fault, true);
    return EnvelopeReader.fault(HardenedXml.parse(written))
        .detail()
        .orElseThrow()
        .code()
        .orElse("");
  }

  private static Element element(String xml) {
    return HardenedXml.parse(xml.getBytes(StandardCharsets.UTF_8)).getDocumentElement();
  }
}
