package org.kontingent.hub.smev.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Messages captured from the real exchange and its test stand are read field by field. */
class CapturedMessagesTest {
  private static final Path MESSAGES = Path.of("../shared/vectors/messages");

  @Test
  void theReceiptOf12HasMnemonicsOnly() {
    Document answer = captured("smev3-12-2012-256-sendrequestresponse-smevsig.xml");
    assertThat(EnvelopeReader.outline(answer).kind()).isEqualTo(AnswerKind.RECEIPT);
    MessageMetadata metadata = EnvelopeReader.receipt(signed(answer, "MessageMetadata")).metadata();
    assertThat(metadata.messageId())
        .contains(new MessageId("39f52a38-9a54-11ea-b23a-3316e2108089"));
    assertThat(metadata.type()).isEqualTo(MessageType.REQUEST);
    assertThat(metadata.sender().orElseThrow().mnemonic()).contains("500502_3T");
    assertThat(metadata.sender().orElseThrow().name()).isEmpty();
    assertThat(metadata.recipient().orElseThrow().mnemonic()).contains("GGER03_3T");
    assertThat(metadata.sendingTimestamp()).isEqualTo(Instant.parse("2020-05-20T04:52:37Z"));
    assertThat(metadata.deliveryTimestamp()).isEmpty();
    assertThat(metadata.status()).contains(InteractionStatus.REQUEST_IS_QUEUED);
  }

  @Test
  void theReceiptOf11HasNamesToo() {
    for (String file :
        new String[] {
          "smev3-11-2012-256-sendrequestresponse-smevsig.xml",
          "neg-smev3-11-2012-256-signedinfo-reformatted.xml"
        }) {
      Document answer = captured(file);
      AnswerOutline outline = EnvelopeReader.outline(answer);
      assertThat(outline.version()).contains(SmevVersion.V1_1);
      assertThat(outline.operation()).contains(Operation.SEND_REQUEST);
      MessageMetadata metadata =
          EnvelopeReader.receipt(signed(answer, "MessageMetadata")).metadata();
      assertThat(metadata.sender().orElseThrow().name()).isPresent();
      assertThat(metadata.status()).contains(InteractionStatus.REQUEST_IS_QUEUED);
    }
  }

  @Test
  void aDeliveredResponseIsReadWhole() {
    Document answer = captured("smev3-11-2001-getresponseresponse-importpayments.xml");
    assertThat(EnvelopeReader.outline(answer).kind()).isEqualTo(AnswerKind.RESPONSE);
    DeliveredResponse response = EnvelopeReader.response(signed(answer, "Response"));
    assertThat(response.originalMessageId())
        .contains(new MessageId("5d1a193a-fd37-11e8-bcf7-836a5c03ea9d"));
    assertThat(response.messageId())
        .isEqualTo(new MessageId("8930b7b3-fd37-11e8-b76b-fa163e24a723"));
    assertThat(response.senderSigned()).isTrue();
    assertThat(response.metadata().deliveryTimestamp())
        .contains(Instant.parse("2018-12-11T11:45:37.053Z"));
    assertThat(response.metadata().status()).contains(InteractionStatus.RESPONSE_IS_DELIVERED);
    PrimaryContent content = (PrimaryContent) response.data().content();
    assertThat(content.document().root())
        .isEqualTo(
            new KindOfData(
                "urn://roskazna.ru/gisgmp/xsd/services/import-payments/2.0.1",
                "ImportPaymentsResponse"));
    assertThat(content.document().element().getAttribute("recipientIdentifier"))
        .isEqualTo("3eb646");
  }

  @Test
  void aRejectionIsReadWithItsCode() {
    Document answer = captured("smev3-11-2001-getresponseresponse-rejected.xml");
    DeliveredResponse response = EnvelopeReader.response(signed(answer, "Response"));
    Rejections rejections = (Rejections) response.data().content();
    assertThat(rejections.reasons()).hasSize(1);
    assertThat(rejections.reasons().get(0).code())
        .isEqualTo(RejectCode.UNKNOWN_REQUEST_DESCRIPTION);
    assertThat(rejections.reasons().get(0).description()).startsWith("Ошибка идентификации");
  }

  private static Element signed(Document document, String name) {
    return (Element) document.getElementsByTagNameNS("*", name).item(0);
  }

  private static Document captured(String file) {
    Assumptions.assumeTrue(
        Files.isDirectory(MESSAGES), "captured messages are not at " + MESSAGES + "; skipped");
    try {
      return HardenedXml.parse(Files.readAllBytes(MESSAGES.resolve(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
