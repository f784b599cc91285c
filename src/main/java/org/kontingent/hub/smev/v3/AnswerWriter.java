package org.kontingent.hub.smev.v3;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.internal.DataWriter;
import org.kontingent.hub.smev.v3.internal.FaultXml;
import org.kontingent.hub.smev.v3.internal.FreeId;
import org.kontingent.hub.smev.v3.internal.MetadataWriter;
import org.kontingent.hub.smev.v3.internal.SoapEnvelope;
import org.kontingent.hub.smev.v3.internal.VersionDifferences;
import org.kontingent.hub.smev.v3.internal.XmlOut;

/**
 * Writes what the exchange answers: octets in UTF-8 whose holder {@code SMEVSignature}, where the
 * contract has one, is left empty for the signer. Metadata take the shape each version really has
 * on the wire (smev3.md 2). Stateless, safe for any thread.
 */
public final class AnswerWriter {
  private static final String BY_SMEV = "SIGNED_BY_SMEV";

  private final SmevVersion version;
  private final AttachmentForm form;

  /** With attachments inline. */
  public AnswerWriter(SmevVersion version) {
    this(version, AttachmentForm.INLINE);
  }

  public AnswerWriter(SmevVersion version, AttachmentForm form) {
    this.version = version;
    this.form = form;
  }

  /**
   * Answer to SendRequest or SendResponse.
   *
   * @param operation which of the two
   */
  public byte[] receipt(Operation operation, Receipt receipt) {
    XmlOut out = new XmlOut();
    new MetadataWriter(version, out).metadata(receipt.metadata(), BY_SMEV);
    return around(operation, holder(out));
  }

  public byte[] request(RequestDelivery delivery) {
    String id = FreeId.beside(delivery.senderData().characters(), BY_SMEV);
    XmlOut out = new XmlOut().open("t:RequestMessage").open("t:Request", "Id", id);
    out.raw(delivery.senderData().characters());
    MetadataWriter metadata = new MetadataWriter(version, out);
    metadata.metadata(delivery.metadata());
    metadata.files(delivery.files());
    out.leaf("t:ReplyTo", delivery.replyTo().map(ReplyTo::value));
    senderSignature(out, delivery.senderSignature());
    out.close("t:Request");
    new DataWriter(version, out).attachments(delivery.attachments(), form);
    return around(Operation.GET_REQUEST, holder(out).close("t:RequestMessage"));
  }

  public byte[] response(ResponseDelivery delivery) {
    String id = FreeId.beside(delivery.senderData().characters(), BY_SMEV);
    XmlOut out = new XmlOut().open("t:ResponseMessage").open("t:Response", "Id", id);
    out.leaf("t:OriginalMessageId", delivery.originalMessageId().map(MessageId::value));
    out.leaf("t:OriginalTransactionCode", delivery.originalTransactionCode());
    out.leaf("t:ReferenceMessageID", delivery.reference().map(MessageId::value));
    out.raw(delivery.senderData().characters());
    MetadataWriter metadata = new MetadataWriter(version, out);
    metadata.metadata(delivery.metadata());
    metadata.files(delivery.files());
    senderSignature(out, delivery.senderSignature());
    out.close("t:Response");
    new DataWriter(version, out).attachments(delivery.attachments(), form);
    return around(Operation.GET_RESPONSE, holder(out).close("t:ResponseMessage"));
  }

  public byte[] status(AsyncProcessingStatus status) {
    XmlOut out = new XmlOut().open("t:SmevAsyncProcessingMessage");
    out.open("t:AsyncProcessingStatusData", "Id", BY_SMEV);
    new DataWriter(version, out).async(status);
    out.close("t:AsyncProcessingStatusData");
    return around(Operation.GET_STATUS, holder(out).close("t:SmevAsyncProcessingMessage"));
  }

  /** An empty queue, or the answer to Ack: the wrapper without a child. */
  public byte[] empty(Operation operation) {
    return around(operation, new XmlOut());
  }

  public byte[] statistics(List<QueueStatistics> queues) {
    XmlOut out = new XmlOut();
    for (QueueStatistics queue : queues) {
      String waiting = Long.toString(queue.pendingMessages());
      out.open(
          "t:QueueStatistics", "queueName", queue.queueName(), "pendingMessageNumber", waiting);
      out.close("t:QueueStatistics");
    }
    return around(Operation.GET_INCOMING_QUEUE_STATISTICS, out);
  }

  /**
   * A SOAP fault.
   *
   * @param fault its kind must be known
   * @param oldCore as the core before 2023 writes it, or as the later one
   */
  public byte[] fault(String faultString, SmevFault fault, boolean oldCore) {
    FaultKind kind =
        fault
            .kind()
            .orElseThrow(() -> new IllegalArgumentException("a fault to be written has a kind"));
    String prefix = oldCore ? "soap" : "SOAP-ENV";
    XmlOut out = new XmlOut();
    out.open(prefix + ":Envelope", "xmlns:" + prefix, SoapEnvelope.NAMESPACE);
    out.open(prefix + ":Body").open(prefix + ":Fault");
    out.leaf("faultcode", oldCore ? "soap:Server" : "SOAP-ENV:Client");
    if (oldCore) {
      out.open("faultstring");
    } else {
      out.open("faultstring", "xml:lang", "ru");
    }
    out.text(faultString).close("faultstring").open("detail");
    new FaultXml(version, out).inDetail(kind, fault, oldCore);
    out.close("detail").close(prefix + ":Fault");
    out.close(prefix + ":Body").close(prefix + ":Envelope");
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Status of a message that is handed out. */
  public InteractionStatus delivered() {
    return VersionDifferences.of(version).delivered();
  }

  /** Status in the receipt of a response; of a request it is always requestIsQueued. */
  public InteractionStatus responseQueued() {
    return VersionDifferences.of(version).responseQueued();
  }

  /** The sender's data written anew in this version, for a receiver on another one. */
  public XmlFragment rewritten(RequestData data) {
    XmlOut out = new XmlOut();
    String content = data.content().document().characters();
    new DataWriter(version, out).request(data, FreeId.beside(content, "SIGNED_BY_CONSUMER"));
    return standalone(out, "SenderProvidedRequestData");
  }

  /** The sender's data written anew in this version; also how the exchange writes its own. */
  public XmlFragment rewritten(ResponseData data) {
    XmlOut out = new XmlOut();
    String content = DataWriter.characters(data);
    new DataWriter(version, out).response(data, FreeId.beside(content, "SIGNED_BY_CALLER"));
    return standalone(out, "SenderProvidedResponseData");
  }

  private XmlFragment standalone(XmlOut out, String element) {
    String written = out.toString();
    StringBuilder start = new StringBuilder("<t:").append(element);
    start.append(" xmlns:t=\"").append(version.types()).append('"');
    if (written.contains("<b:")) {
      start.append(" xmlns:b=\"").append(version.basic()).append('"');
    }
    if (written.contains("<f:") || written.contains("\"f:")) {
      start.append(" xmlns:f=\"").append(version.faults()).append('"');
    }
    return XmlFragment.parse(start + written.substring(("<t:" + element).length()));
  }

  private byte[] around(Operation operation, XmlOut content) {
    return SoapEnvelope.around(version, operation.responseElement(), content);
  }

  private static void senderSignature(XmlOut out, Optional<XmlFragment> signature) {
    signature.ifPresent(
        found ->
            out.open("t:SenderInformationSystemSignature")
                .raw(found.characters())
                .close("t:SenderInformationSystemSignature"));
  }

  private static XmlOut holder(XmlOut out) {
    return out.empty("t:SMEVSignature");
  }
}
