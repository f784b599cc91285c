package org.kontingent.hub.smev.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** However a message is mangled, reading it ends in content or in an error of ours. */
class MutatedMessagesTest {
  private static final MessageId ID = new MessageId("39f52a38-9a54-11ea-b23a-3316e2108089");
  private static final List<String> PIECES =
      List.of("\r\n", "--", "\"", ";", "<", ">", "=", "*", "cid:", "&", "xmlns", "\u0000", "", "/");

  @Property(tries = 1500)
  void aMangledAnswerIsReadOrRefused(@ForAll long seed) {
    Random random = new Random(seed);
    MessageStyle style = MessageStyle.values()[random.nextInt(3)];
    HttpMessage whole = new HttpMessageWriter(style).write(answer(), attachments());
    String type = mangled(whole.contentType(), random, random.nextInt(3));
    byte[] body =
        mangled(
                new String(whole.body().octets(), StandardCharsets.ISO_8859_1),
                random,
                random.nextInt(6))
            .getBytes(StandardCharsets.ISO_8859_1);
    try {
      read(type, body);
    } catch (HubException expected) {
      assertThat(expected.code()).isNotBlank();
    }
  }

  private static void read(String type, byte[] body) {
    SoapMessage message = SoapMessage.parse(type, body, MimeLimits.DEFAULT);
    Document document = message.document();
    message.attachments();
    AnswerOutline outline = EnvelopeReader.outline(document);
    if (outline.kind() == AnswerKind.FAULT) {
      EnvelopeReader.fault(document);
    }
    Element response = (Element) document.getElementsByTagNameNS("*", "Response").item(0);
    if (response != null) {
      EnvelopeReader.response(response);
    }
  }

  private static String mangled(String text, Random random, int times) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < times && out.length() > 2; i++) {
      int at = random.nextInt(out.length() - 1);
      int end = Math.min(out.length(), at + random.nextInt(12));
      out.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
    }
    return out.toString();
  }

  private static byte[] answer() {
    AnswerWriter writer = new AnswerWriter(SmevVersion.V1_2, AttachmentForm.PARTS);
    PrimaryContent content =
        new PrimaryContent(
            XmlFragment.parse("<a xmlns='urn:x-test:a'>да</a>"),
            Optional.empty(),
            List.of(AttachmentHeader.of("_1", "text/plain", new byte[] {1, 2, 3})),
            List.of());
    MessageMetadata metadata =
        new MessageMetadata(
            Optional.of(ID),
            MessageType.RESPONSE,
            Optional.of(Party.of("A", "a")),
            Instant.EPOCH,
            Optional.empty(),
            Optional.of(Instant.EPOCH),
            Optional.of(InteractionStatus.MESSAGE_IS_DELIVERED));
    return writer.response(
        new ResponseDelivery(
            Optional.of(ID),
            Optional.empty(),
            Optional.of(ID),
            writer.rewritten(new ResponseData(ID, new ReplyTo("x"), content)),
            Optional.empty(),
            metadata,
            List.of(),
            attachments()));
  }

  private static List<AttachmentContent> attachments() {
    return List.of(new AttachmentContent("_1", Binary.of(new byte[] {4, 5})));
  }
}
