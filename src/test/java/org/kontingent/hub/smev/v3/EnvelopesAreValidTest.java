package org.kontingent.hub.smev.v3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.transform.dom.DOMSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.kontingent.hub.contracts.FileSchema;
import org.kontingent.hub.contracts.ReferenceFolder;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.internal.SoapBody;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Everything the writers can write is valid by our schemas and by the published ones. */
class EnvelopesAreValidTest {
  private static final MessageId ID = new MessageId("39f52a38-9a54-11ea-b23a-3316e2108089");
  private static final Instant NOW = Instant.parse("2026-03-01T07:00:00.5Z");
  private static final XmlFragment ROOT =
      XmlFragment.parse("<a xmlns='urn:x-test:a' Id='P'><b>текст</b></a>");
  private static final String SIGNATURE =
      "<ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"><ds:SignedInfo>"
          + "<ds:CanonicalizationMethod Algorithm=\"urn:c\"/><ds:SignatureMethod"
          + " Algorithm=\"urn:s\"/><ds:Reference><ds:DigestMethod Algorithm=\"urn:d\"/>"
          + "<ds:DigestValue>AA==</ds:DigestValue></ds:Reference></ds:SignedInfo>"
          + "<ds:SignatureValue>AA==</ds:SignatureValue></ds:Signature>";

  /** The published types do not import the published faults, so they cannot see this type. */
  private static final String TYPED_STATUS = "status with a typed fault";

  @TestFactory
  Stream<DynamicTest> byOurSchemas() {
    return every(
        (version, operation) ->
            assertThat(PublishedSchemas.problems(version.types(), operation)).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> byThePublishedSchemas() {
    return every(
            (version, operation) -> {
              String folder = version == SmevVersion.V1_3 ? "1.3-later" : version.number();
              FileSchema reference =
                  FileSchema.compile(
                      ReferenceFolder.file(
                          "smev3/"
                              + folder
                              + "/smev-message-exchange-types-"
                              + version.number()
                              + ".xsd"));
              reference.schema().newValidator().validate(new DOMSource(operation));
            })
        .filter(test -> !test.getDisplayName().endsWith(TYPED_STATUS));
  }

  private static Stream<DynamicTest> every(Check check) {
    List<DynamicTest> tests = new ArrayList<>();
    for (SmevVersion version : SmevVersion.values()) {
      envelopes(version)
          .forEach(
              (name, octets) ->
                  tests.add(
                      DynamicTest.dynamicTest(
                          version.number() + " " + name,
                          () -> check.accept(version, operation(octets)))));
    }
    // The early 1.2 edition demands metadata that the exchange does not send: see smev3.md 2.
    return tests.stream();
  }

  private static Map<String, byte[]> envelopes(SmevVersion version) {
    Map<String, byte[]> all = new LinkedHashMap<>();
    EnvelopeWriter writer = new EnvelopeWriter(version);
    all.put("SendRequest", writer.sendRequest(new SendRequest(request(), attached(), routing())));
    all.put("SendResponse", response(writer, primary()));
    all.put(
        "SendResponse rejected",
        response(
            writer,
            new Rejections(
                List.of(
                    new Rejection(RejectCode.NO_DATA, "нет"),
                    new Rejection(RejectCode.ACCESS_DENIED, "нельзя")))));
    all.put(
        "SendResponse status",
        response(
            writer,
            new RequestStatus(3, List.of(new RequestStatus.Parameter("k", "v")), "в работе")));
    MessageSelector selector =
        MessageSelector.of(new KindOfData("urn:x-test:a", "a"), NOW).withNodeId("n");
    all.put("GetRequest", writer.getRequest(selector));
    all.put("GetResponse", writer.getResponse(MessageSelector.any(NOW)));
    all.put("GetStatus", writer.getStatus(NOW));
    all.put("Ack", writer.ack(new Ack(ID, true)));
    if (version != SmevVersion.V1_3) {
      all.put("Statistics", writer.getIncomingQueueStatistics(Optional.of("n"), NOW));
    }
    answers(version, all);
    return all;
  }

  private static void answers(SmevVersion version, Map<String, byte[]> all) {
    AnswerWriter writer = new AnswerWriter(version);
    for (Operation operation : Operation.values()) {
      boolean absent =
          version == SmevVersion.V1_3 && operation == Operation.GET_INCOMING_QUEUE_STATISTICS;
      if (operation != Operation.SEND_REQUEST && operation != Operation.SEND_RESPONSE && !absent) {
        all.put("empty " + operation, writer.empty(operation));
      }
    }
    AsyncProcessingStatus status =
        new AsyncProcessingStatus(
            ID,
            Optional.of(InteractionStatus.REQUEST_IS_REJECTED_BY_SMEV),
            Optional.of("подробности"),
            Optional.empty(),
            Optional.of(
                new SmevFault(
                    Optional.empty(), Optional.of("c"), Optional.of("d"), Map.of(), List.of())));
    all.put("status", writer.status(status));
    all.put(TYPED_STATUS, writer.status(typed(status)));
    if (version == SmevVersion.V1_2) {
      return; // its published edition differs from what the exchange sends
    }
    all.put(
        "receipt",
        writer.receipt(
            Operation.SEND_REQUEST,
            new Receipt(metadata(Optional.empty(), InteractionStatus.REQUEST_IS_QUEUED))));
    MessageMetadata delivery = metadata(Optional.of(NOW), writer.delivered());
    List<FileCredentials> files = List.of(new FileCredentials("u", "a", "b", "/c"));
    all.put(
        "request",
        writer.request(
            new RequestDelivery(
                writer.rewritten(request()),
                Optional.of(XmlFragment.parse(SIGNATURE)),
                delivery,
                files,
                Optional.of(new ReplyTo("x")),
                attached())));
    for (ResponseContent content : List.of(primary(), status)) {
      all.put(
          "response " + content.getClass().getSimpleName(),
          writer.response(
              new ResponseDelivery(
                  Optional.of(ID),
                  Optional.of("code"),
                  Optional.of(ID),
                  writer.rewritten(new ResponseData(ID, new ReplyTo("x"), content)),
                  Optional.empty(),
                  delivery,
                  files,
                  attached())));
    }
  }

  private static AsyncProcessingStatus typed(AsyncProcessingStatus status) {
    return new AsyncProcessingStatus(
        status.originalMessageId(),
        status.category(),
        status.details(),
        status.routingStatus(),
        Optional.of(
            SmevFault.of(FaultKind.INVALID_CONTENT, "c", "d")
                .withErrors(List.of(new ValidationError(-1, "e")))));
  }

  private static byte[] response(EnvelopeWriter writer, ResponseContent content) {
    boolean hasFiles = content instanceof PrimaryContent;
    return writer.sendResponse(
        new SendResponse(
            new ResponseData(ID, new ReplyTo("x"), content), hasFiles ? attached() : List.of()));
  }

  private static RequestData request() {
    return new RequestData(
        ID,
        Optional.of(ID),
        Optional.of("code"),
        Optional.of("node"),
        Optional.of(NOW),
        primary(),
        List.of(XmlFragment.parse("<m xmlns='urn:x-test:m'/>")),
        true);
  }

  private static PrimaryContent primary() {
    List<ArchiveFile> archive = List.of(new ArchiveFile("a.xml", "urn:x"));
    Optional<Binary> pkcs7 = Optional.of(Binary.of(new byte[] {1}));
    return new PrimaryContent(
        ROOT,
        Optional.of(PersonalSignature.of(XmlFragment.parse(SIGNATURE))),
        List.of(
            new AttachmentHeader("_1", Optional.of("urn:n"), "application/zip", pkcs7, archive)),
        List.of(
            new RefAttachmentHeader(
                "u", Optional.of("f"), Optional.of("urn:n"), "h", "text/xml", pkcs7, archive)));
  }

  private static List<AttachmentContent> attached() {
    return List.of(new AttachmentContent("_1", Binary.of(new byte[] {1, 2})));
  }

  private static Optional<XmlFragment> routing() {
    String r = SmevVersion.V1_3.routing();
    return Optional.of(
        XmlFragment.parse(
            "<r:Routing xmlns:r='"
                + r
                + "'><r:RoutingInformation Id='R'><r:MessageID>"
                + ID
                + "</r:MessageID><r:DynamicRouting><r:DynamicValue>45000000</r:DynamicValue>"
                + "</r:DynamicRouting></r:RoutingInformation><r:RoutingSignature>"
                + SIGNATURE
                + "</r:RoutingSignature></r:Routing>"));
  }

  private static MessageMetadata metadata(Optional<Instant> delivery, InteractionStatus status) {
    return new MessageMetadata(
        Optional.of(ID),
        MessageType.REQUEST,
        Optional.of(Party.of("A", "ИС А")),
        NOW,
        Optional.of(Party.of("B", "ИС Б")),
        delivery,
        Optional.of(status));
  }

  /** The operation's element, its empty holders filled as the signer would. */
  private static Element operation(byte[] envelope) {
    String text = new String(envelope, StandardCharsets.UTF_8);
    for (String holder : List.of("t:CallerInformationSystemSignature", "t:SMEVSignature")) {
      text = text.replace("<" + holder + "></", "<" + holder + ">" + SIGNATURE + "</");
    }
    return SoapBody.onlyChild(HardenedXml.parse(text.getBytes(StandardCharsets.UTF_8)));
  }

  private interface Check {
    void accept(SmevVersion version, Element operation) throws SAXException, IOException;
  }
}
