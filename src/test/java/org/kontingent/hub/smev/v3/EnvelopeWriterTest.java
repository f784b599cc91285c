package org.kontingent.hub.smev.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.diff.Diff;

class EnvelopeWriterTest {
  private static final MessageId ID = new MessageId("39f52a38-9a54-11ea-b23a-3316e2108089");
  private static final Instant NOW = Instant.parse("2026-03-01T07:00:00.5Z");
  private static final XmlFragment CONTENT =
      XmlFragment.parse("<r:Ask xmlns:r='urn:x-test:ask' Id='A'>да &amp; нет</r:Ask>");

  @Test
  void aRequestIsWrittenInTheOrderOfTheContract() {
    RequestData data =
        RequestData.of(ID, CONTENT)
            .withChain(Optional.of(ID), Optional.of("code"))
            .withNodeId("node-1")
            .withEndOfLife(NOW)
            .asTest();
    same(
        new EnvelopeWriter(SmevVersion.V1_2).sendRequest(SendRequest.of(data)),
        """
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
        <SendRequestRequest xmlns="urn://x-artefacts-smev-gov-ru/services/message-exchange/types/1.2"
            xmlns:b="urn://x-artefacts-smev-gov-ru/services/message-exchange/types/basic/1.2">
          <SenderProvidedRequestData Id="SIGNED_BY_CONSUMER">
            <MessageID>39f52a38-9a54-11ea-b23a-3316e2108089</MessageID>
            <ReferenceMessageID>39f52a38-9a54-11ea-b23a-3316e2108089</ReferenceMessageID>
            <TransactionCode>code</TransactionCode>
            <NodeID>node-1</NodeID>
            <EOL>2026-03-01T10:00:00.500+03:00</EOL>
            <b:MessagePrimaryContent>
              <Ask xmlns="urn:x-test:ask" Id="A">да &amp; нет</Ask>
            </b:MessagePrimaryContent>
            <TestMessage/>
          </SenderProvidedRequestData>
          <CallerInformationSystemSignature/>
        </SendRequestRequest></S:Body></S:Envelope>
        """);
  }

  @Test
  void aSelectorNamesKindAndNode() {
    same(
        new EnvelopeWriter(SmevVersion.V1_2)
            .getResponse(
                MessageSelector.of(new KindOfData("urn:x-test:ask", "Ask"), NOW).withNodeId("n")),
        """
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
        <GetResponseRequest xmlns="urn://x-artefacts-smev-gov-ru/services/message-exchange/types/1.2"
            xmlns:b="urn://x-artefacts-smev-gov-ru/services/message-exchange/types/basic/1.2">
          <b:MessageTypeSelector Id="SIGNED_BY_CALLER">
            <b:NamespaceURI>urn:x-test:ask</b:NamespaceURI>
            <b:RootElementLocalName>Ask</b:RootElementLocalName>
            <b:Timestamp>2026-03-01T10:00:00.500+03:00</b:Timestamp>
            <b:NodeID>n</b:NodeID>
          </b:MessageTypeSelector>
          <CallerInformationSystemSignature/>
        </GetResponseRequest></S:Body></S:Envelope>
        """);
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void anAckCarriesItsTargetInEveryVersion(SmevVersion version) {
    same(
        new EnvelopeWriter(version).ack(new Ack(ID, false)),
        """
        <S:Envelope xmlns:S="http://schemas.xmlsoap.org/soap/envelope/"><S:Body>
        <t:AckRequest xmlns:t="urn://x-artefacts-smev-gov-ru/services/message-exchange/types/V">
          <b:AckTargetMessage Id="SIGNED_BY_CALLER" accepted="false"
            xmlns:b="urn://x-artefacts-smev-gov-ru/services/message-exchange/types/basic/V"
            >39f52a38-9a54-11ea-b23a-3316e2108089</b:AckTargetMessage>
          <t:CallerInformationSystemSignature/>
        </t:AckRequest></S:Body></S:Envelope>
        """
            .replace("/V", "/" + version.number()));
  }

  @Test
  void onlyUsedNamespacesAreDeclared() {
    ResponseData data =
        new ResponseData(ID, new ReplyTo("x<y"), Rejections.of(RejectCode.NO_DATA, "нет"));
    String written =
        new String(
            new EnvelopeWriter(SmevVersion.V1_2).sendResponse(SendResponse.of(data)),
            StandardCharsets.UTF_8);
    assertThat(written).doesNotContain("xmlns:b").doesNotContain("xmlns:f").contains("x&lt;y");
  }

  @Test
  void contentWithoutANamespaceIsRefused() {
    SendRequest request = SendRequest.of(RequestData.of(ID, XmlFragment.parse("<a/>")));
    assertThatThrownBy(() -> new EnvelopeWriter(SmevVersion.V1_2).sendRequest(request))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("CONTENT_WITHOUT_NAMESPACE"));
  }

  @Test
  void statisticsAreGoneFrom13() {
    assertThatThrownBy(
            () ->
                new EnvelopeWriter(SmevVersion.V1_3)
                    .getIncomingQueueStatistics(Optional.empty(), NOW))
        .isInstanceOf(HubException.class);
  }

  private static void same(byte[] written, String expected) {
    Diff diff =
        DiffBuilder.compare(expected)
            .withTest(written)
            .ignoreWhitespace()
            .checkForSimilar()
            .build();
    assertThat(diff.hasDifferences()).as(diff.toString()).isFalse();
  }
}
