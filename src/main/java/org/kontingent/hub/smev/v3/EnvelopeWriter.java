package org.kontingent.hub.smev.v3;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.v3.internal.DataWriter;
import org.kontingent.hub.smev.v3.internal.FreeId;
import org.kontingent.hub.smev.v3.internal.SoapEnvelope;
import org.kontingent.hub.smev.v3.internal.VersionDifferences;
import org.kontingent.hub.smev.v3.internal.WireTime;
import org.kontingent.hub.smev.v3.internal.XmlOut;

/**
 * Writes what a participant sends to the exchange: octets in UTF-8, valid by the contract but for
 * the holder {@code CallerInformationSystemSignature}, which is left empty for the signer.
 *
 * <p>What the version does not know (a Routing block in 1.2, say) is left out. Stateless, safe for
 * any thread. Facts: smev3.md 2 and 3.
 *
 * <p>Content that cannot be carried is refused with {@link HubException} {@code
 * CONTENT_WITHOUT_NAMESPACE} or {@code CHARACTER_NOT_XML}.
 */
public final class EnvelopeWriter {
  private static final String CONSUMER = "SIGNED_BY_CONSUMER";
  private static final String CALLER = "SIGNED_BY_CALLER";

  private final SmevVersion version;
  private final AttachmentForm form;

  /** With attachments inline. */
  public EnvelopeWriter(SmevVersion version) {
    this(version, AttachmentForm.INLINE);
  }

  public EnvelopeWriter(SmevVersion version, AttachmentForm form) {
    this.version = version;
    this.form = form;
  }

  public byte[] sendRequest(SendRequest request) {
    XmlOut out = new XmlOut();
    DataWriter data = new DataWriter(version, out);
    String content = request.data().content().document().characters();
    data.request(request.data(), FreeId.beside(content, CONSUMER));
    data.attachments(request.attachments(), form);
    holder(out);
    if (VersionDifferences.of(version).routing()) {
      request.routing().ifPresent(routing -> out.raw(routing.characters()));
    }
    return envelope(Operation.SEND_REQUEST, out);
  }

  public byte[] sendResponse(SendResponse response) {
    XmlOut out = new XmlOut();
    DataWriter data = new DataWriter(version, out);
    data.response(response.data(), FreeId.beside(DataWriter.characters(response.data()), CALLER));
    data.attachments(response.attachments(), form);
    return envelope(Operation.SEND_RESPONSE, holder(out));
  }

  public byte[] getRequest(MessageSelector selector) {
    return envelope(Operation.GET_REQUEST, selector(selector));
  }

  public byte[] getResponse(MessageSelector selector) {
    return envelope(Operation.GET_RESPONSE, selector(selector));
  }

  public byte[] ack(Ack ack) {
    XmlOut out = new XmlOut();
    out.open("b:AckTargetMessage", "Id", CALLER, "accepted", Boolean.toString(ack.accepted()));
    out.text(ack.target().value()).close("b:AckTargetMessage");
    return envelope(Operation.ACK, holder(out));
  }

  public byte[] getStatus(Instant now) {
    return envelope(Operation.GET_STATUS, holder(timestamp(new XmlOut(), now)));
  }

  /**
   * How many messages wait.
   *
   * @throws HubException {@code OPERATION_NOT_IN_VERSION} for 1.3, which dropped the operation
   */
  public byte[] getIncomingQueueStatistics(Optional<String> nodeId, Instant now) {
    if (!VersionDifferences.of(version).statistics()) {
      throw new HubException(
          "OPERATION_NOT_IN_VERSION",
          "SMEV " + version.number() + " has no GetIncomingQueueStatistics.");
    }
    XmlOut out = new XmlOut().leaf("t:NodeID", nodeId);
    return envelope(Operation.GET_INCOMING_QUEUE_STATISTICS, holder(timestamp(out, now)));
  }

  private byte[] envelope(Operation operation, XmlOut content) {
    return SoapEnvelope.around(version, operation.requestElement(), content);
  }

  private static XmlOut selector(MessageSelector selector) {
    XmlOut out = new XmlOut().open("b:MessageTypeSelector", "Id", CALLER);
    selector
        .kind()
        .ifPresent(
            kind ->
                out.leaf("b:NamespaceURI", kind.namespace())
                    .leaf("b:RootElementLocalName", kind.rootElement()));
    out.leaf("b:Timestamp", WireTime.write(selector.timestamp()));
    out.leaf("b:NodeID", selector.nodeId());
    return holder(out.close("b:MessageTypeSelector"));
  }

  private static XmlOut timestamp(XmlOut out, Instant now) {
    return out.open("b:Timestamp", "Id", CALLER).text(WireTime.write(now)).close("b:Timestamp");
  }

  private static XmlOut holder(XmlOut out) {
    return out.empty("t:CallerInformationSystemSignature");
  }
}
