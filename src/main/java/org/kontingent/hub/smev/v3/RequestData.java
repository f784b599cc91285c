package org.kontingent.hub.smev.v3;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/**
 * A request as its sender provides and signs it (SenderProvidedRequestData, smev3.md 2).
 *
 * @param transactionCode at most 1500 characters
 * @param nodeId at most 50 characters; never empty (an empty element counts as absent)
 * @param endOfLife after this moment the exchange no longer delivers
 * @param businessProcessMetadata elements of foreign namespaces
 * @param test true when the element TestMessage is present
 */
public record RequestData(
    MessageId messageId,
    Optional<MessageId> reference,
    Optional<String> transactionCode,
    Optional<String> nodeId,
    Optional<Instant> endOfLife,
    PrimaryContent content,
    List<XmlFragment> businessProcessMetadata,
    boolean test) {
  public RequestData {
    businessProcessMetadata = List.copyOf(businessProcessMetadata);
    nodeId = nodeId.filter(text -> !text.isBlank());
  }

  /** A request with nothing optional in it. */
  public static RequestData of(MessageId messageId, XmlFragment content) {
    return new RequestData(
        messageId,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        PrimaryContent.of(content),
        List.of(),
        false);
  }

  /** The same content under another id. */
  public RequestData withMessageId(MessageId value) {
    return new RequestData(
        value,
        reference,
        transactionCode,
        nodeId,
        endOfLife,
        content,
        businessProcessMetadata,
        test);
  }

  public RequestData withNodeId(String value) {
    return new RequestData(
        messageId,
        reference,
        transactionCode,
        Optional.of(value),
        endOfLife,
        content,
        businessProcessMetadata,
        test);
  }

  public RequestData withEndOfLife(Instant value) {
    return new RequestData(
        messageId,
        reference,
        transactionCode,
        nodeId,
        Optional.of(value),
        content,
        businessProcessMetadata,
        test);
  }

  public RequestData withChain(Optional<MessageId> first, Optional<String> code) {
    return new RequestData(
        messageId, first, code, nodeId, endOfLife, content, businessProcessMetadata, test);
  }

  public RequestData withContent(PrimaryContent value) {
    return new RequestData(
        messageId,
        reference,
        transactionCode,
        nodeId,
        endOfLife,
        value,
        businessProcessMetadata,
        test);
  }

  public RequestData asTest() {
    return new RequestData(
        messageId,
        reference,
        transactionCode,
        nodeId,
        endOfLife,
        content,
        businessProcessMetadata,
        true);
  }
}
