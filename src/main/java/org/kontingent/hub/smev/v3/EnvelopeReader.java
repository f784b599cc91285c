package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.v3.internal.ContentDigest;
import org.kontingent.hub.smev.v3.internal.DataReader;
import org.kontingent.hub.smev.v3.internal.Dom;
import org.kontingent.hub.smev.v3.internal.FaultReader;
import org.kontingent.hub.smev.v3.internal.MetadataReader;
import org.kontingent.hub.smev.v3.internal.SoapBody;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads what the exchange answers. Whatever is signed is read only from the element the signature
 * check handed over; faults, empty answers, AckResponse and statistics carry no signature and are
 * read from the parsed document.
 *
 * <p>Tolerant of what the real exchange sends: short metadata, unknown elements, any prefixes.
 * Stateless. Every method throws {@link HubException} {@code ENVELOPE_UNREADABLE} when something
 * indispensable is missing, {@code SOAP_MALFORMED} when it is no envelope with one body element.
 * Facts: smev3.md 2, 4 and 9.
 */
public final class EnvelopeReader {
  private EnvelopeReader() {}

  /** Tells what an answer is. */
  public static AnswerOutline outline(Document answer) {
    Element content = SoapBody.onlyChild(answer);
    if (SoapBody.isFault(content)) {
      return new AnswerOutline(AnswerKind.FAULT, Optional.empty(), Optional.empty());
    }
    SmevVersion version = version(content);
    Operation operation =
        Operation.ofResponseElement(content.getLocalName())
            .orElseThrow(() -> Dom.unreadable("The answer is of no operation of SMEV 3."));
    AnswerKind kind =
        switch (operation) {
          case SEND_REQUEST, SEND_RESPONSE -> AnswerKind.RECEIPT;
          case GET_REQUEST -> filled(content, AnswerKind.REQUEST);
          case GET_RESPONSE -> filled(content, AnswerKind.RESPONSE);
          case GET_STATUS -> filled(content, AnswerKind.STATUS);
          case ACK -> AnswerKind.ACKNOWLEDGED;
          case GET_INCOMING_QUEUE_STATISTICS -> AnswerKind.STATISTICS;
        };
    return new AnswerOutline(kind, Optional.of(version), Optional.of(operation));
  }

  /** The fault of an answer whose outline says {@link AnswerKind#FAULT}. */
  public static SoapFault fault(Document answer) {
    Element content = SoapBody.onlyChild(answer);
    if (!SoapBody.isFault(content)) {
      throw Dom.unreadable("The answer is no fault.");
    }
    return FaultReader.soap(content);
  }

  /**
   * A receipt.
   *
   * @param messageMetadata the verified element T:MessageMetadata
   */
  public static Receipt receipt(Element messageMetadata) {
    SmevVersion version = version(messageMetadata, "MessageMetadata");
    return new Receipt(new MetadataReader(version).metadata(messageMetadata));
  }

  /**
   * A delivered request.
   *
   * @param request the verified element T:Request
   */
  public static DeliveredRequest request(Element request) {
    SmevVersion version = version(request, "Request");
    String t = version.types();
    Element data = Dom.require(request, t, "SenderProvidedRequestData");
    MetadataReader metadata = new MetadataReader(version);
    return new DeliveredRequest(
        version,
        new DataReader(version).request(data),
        metadata.metadata(Dom.require(request, t, "MessageMetadata")),
        metadata.files(request),
        Dom.text(request, t, "ReplyTo").map(ReplyTo::new),
        signed(request, t),
        ContentDigest.of(data));
  }

  /**
   * A delivered response.
   *
   * @param response the verified element T:Response
   */
  public static DeliveredResponse response(Element response) {
    SmevVersion version = version(response, "Response");
    String t = version.types();
    Element data = Dom.require(response, t, "SenderProvidedResponseData");
    MetadataReader metadata = new MetadataReader(version);
    return new DeliveredResponse(
        version,
        Dom.messageId(response, t, "OriginalMessageId"),
        Dom.token(response, t, "OriginalTransactionCode"),
        Dom.messageId(response, t, "ReferenceMessageID"),
        new DataReader(version).response(data),
        metadata.metadata(Dom.require(response, t, "MessageMetadata")),
        metadata.files(response),
        signed(response, t),
        ContentDigest.of(Dom.child(data, t, "AsyncProcessingStatus").orElse(data)));
  }

  /**
   * A status message.
   *
   * @param statusData the verified element T:AsyncProcessingStatusData
   */
  public static AsyncProcessingStatus status(Element statusData) {
    SmevVersion version = version(statusData, "AsyncProcessingStatusData");
    return new DataReader(version)
        .async(Dom.require(statusData, version.types(), "AsyncProcessingStatus"));
  }

  /** The numbers of a statistics answer; they carry no signature. */
  public static List<QueueStatistics> statistics(Document answer) {
    Element content = SoapBody.onlyChild(answer);
    return Dom.children(content, version(content).types(), "QueueStatistics").stream()
        .map(
            queue ->
                new QueueStatistics(
                    queue.getAttribute("queueName"), number(queue, "pendingMessageNumber")))
        .toList();
  }

  private static AnswerKind filled(Element content, AnswerKind kind) {
    return Dom.children(content).isEmpty() ? AnswerKind.EMPTY : kind;
  }

  private static boolean signed(Element message, String t) {
    return Dom.child(message, t, "SenderInformationSystemSignature")
        .map(holder -> !Dom.children(holder).isEmpty())
        .orElse(false);
  }

  private static long number(Element element, String attribute) {
    try {
      return Long.parseLong(element.getAttribute(attribute).strip());
    } catch (NumberFormatException e) {
      throw Dom.unreadable("The attribute " + attribute + " is no number.");
    }
  }

  private static SmevVersion version(Element element) {
    return SmevVersion.ofTypesNamespace(String.valueOf(element.getNamespaceURI()))
        .orElseThrow(() -> Dom.unreadable("The element belongs to no version of SMEV 3."));
  }

  private static SmevVersion version(Element element, String name) {
    if (!name.equals(element.getLocalName())) {
      throw Dom.unreadable("Expected " + name + ", was given another element.");
    }
    return version(element);
  }
}
