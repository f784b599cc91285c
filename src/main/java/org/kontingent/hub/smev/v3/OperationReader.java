package org.kontingent.hub.smev.v3;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.internal.DataReader;
import org.kontingent.hub.smev.v3.internal.Dom;
import org.kontingent.hub.smev.v3.internal.SoapBody;
import org.kontingent.hub.smev.v3.internal.WireTime;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads what participants send: the exchange's side of the contract. Content is read only from the
 * element that the caller's signature vouches for.
 *
 * <p>Every method throws {@link HubException} {@code ENVELOPE_UNREADABLE} when something
 * indispensable is missing. Stateless.
 */
public final class OperationReader {
  private OperationReader() {}

  public static OperationOutline outline(Document call) {
    Element content = SoapBody.onlyChild(call);
    SmevVersion version = version(content);
    Operation operation =
        Operation.ofRequestElement(content.getLocalName())
            .orElseThrow(() -> Dom.unreadable("The call is of no operation of SMEV 3."));
    return new OperationOutline(version, operation);
  }

  /** The element a call of that operation must have signed, before anything is verified. */
  public static Optional<Element> toBeSigned(Document call) {
    OperationOutline outline = outline(call);
    Element content = SoapBody.onlyChild(call);
    String t = outline.version().types();
    String b = outline.version().basic();
    return switch (outline.operation()) {
      case SEND_REQUEST -> Dom.child(content, t, "SenderProvidedRequestData");
      case SEND_RESPONSE -> Dom.child(content, t, "SenderProvidedResponseData");
      case GET_REQUEST, GET_RESPONSE -> Dom.child(content, b, "MessageTypeSelector");
      case ACK -> Dom.child(content, b, "AckTargetMessage");
      case GET_STATUS, GET_INCOMING_QUEUE_STATISTICS -> Dom.child(content, b, "Timestamp");
    };
  }

  /** Whether the caller's signature holder has something in it. */
  public static boolean isSigned(Document call) {
    Element content = SoapBody.onlyChild(call);
    return Dom.child(content, version(content).types(), "CallerInformationSystemSignature")
        .map(holder -> !Dom.children(holder).isEmpty())
        .orElse(false);
  }

  /** The caller's {@code ds:Signature}. */
  public static Optional<XmlFragment> callerSignature(Document call) {
    Element content = SoapBody.onlyChild(call);
    return Dom.child(content, version(content).types(), "CallerInformationSystemSignature")
        .flatMap(holder -> Dom.children(holder).stream().findFirst())
        .map(XmlFragment::of);
  }

  /** The block routing:Routing of a 1.3 SendRequest; outside the signed data. */
  public static Optional<Element> routing(Document call) {
    Element content = SoapBody.onlyChild(call);
    return Dom.child(content, version(content).routing(), "Routing");
  }

  public static RequestData requestData(Element senderProvidedRequestData) {
    return new DataReader(version(senderProvidedRequestData)).request(senderProvidedRequestData);
  }

  public static ResponseData responseData(Element senderProvidedResponseData) {
    return new DataReader(version(senderProvidedResponseData)).response(senderProvidedResponseData);
  }

  /**
   * What a SendResponse of ours provides.
   *
   * @param envelope as it was signed, without attachments beside it
   */
  public static ResponseData sentResponse(byte[] envelope) {
    return toBeSigned(SoapMessage.parse("text/xml", envelope, MimeLimits.DEFAULT).document())
        .map(OperationReader::responseData)
        .orElseThrow(() -> Dom.unreadable("The envelope provides no response."));
  }

  public static MessageSelector selector(Element messageTypeSelector) {
    String b = messageTypeSelector.getNamespaceURI();
    Optional<String> namespace = Dom.token(messageTypeSelector, b, "NamespaceURI");
    Optional<KindOfData> kind =
        namespace.map(
            uri ->
                new KindOfData(
                    uri, Dom.token(messageTypeSelector, b, "RootElementLocalName").orElse("")));
    return new MessageSelector(
        kind,
        WireTime.read(Dom.require(messageTypeSelector, b, "Timestamp").getTextContent()),
        Dom.token(messageTypeSelector, b, "NodeID"));
  }

  public static Ack ack(Element ackTargetMessage) {
    String accepted = ackTargetMessage.getAttribute("accepted").strip();
    return new Ack(
        Dom.messageId(ackTargetMessage.getTextContent()),
        !accepted.equals("false") && !accepted.equals("0"));
  }

  /** Moment of GetStatus and of GetIncomingQueueStatistics. */
  public static Instant timestamp(Element timestamp) {
    return WireTime.read(timestamp.getTextContent());
  }

  /** NodeID of GetIncomingQueueStatistics; it stands outside the signed element. */
  public static Optional<String> statisticsNode(Document call) {
    Element content = SoapBody.onlyChild(call);
    return Dom.token(content, version(content).types(), "NodeID");
  }

  private static SmevVersion version(Element element) {
    String namespace = String.valueOf(element.getNamespaceURI());
    return List.of(SmevVersion.values()).stream()
        .filter(v -> v.types().equals(namespace) || v.basic().equals(namespace))
        .findFirst()
        .orElseThrow(() -> Dom.unreadable("The element belongs to no version of SMEV 3."));
  }
}
