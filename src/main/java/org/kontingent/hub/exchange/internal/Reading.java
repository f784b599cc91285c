package org.kontingent.hub.exchange.internal;

import java.util.Optional;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.SoapFault;

/** What an answer of the exchange turned out to be, after its signatures were checked. */
public sealed interface Reading {
  /** Reason of a refusal: well signed, by nobody who is registered as the exchange. */
  String NOT_THE_EXCHANGE = "NOT_THE_EXCHANGE";

  /** The delivered message this is about, as far as known; possibly only claimed. */
  default Optional<MessageId> claimedMessage() {
    if (this instanceof Delivery delivery) {
      return Optional.of(delivery.messageId());
    }
    return this instanceof Refused refused ? refused.claimedId() : Optional.empty();
  }

  /** The exchange refused the call; unsigned. */
  record Fault(SoapFault fault) implements Reading {
    /** Name of the fault for states and logs: never its text, which may quote content. */
    public String code() {
      return fault.kind().map(Enum::name).orElse("FAULT_WITHOUT_DETAIL");
    }
  }

  /** Nothing in the queue. */
  record Empty() implements Reading {}

  /** An Ack was taken. */
  record Acknowledged() implements Reading {}

  /** The exchange took our message. */
  record Receipt(org.kontingent.hub.smev.v3.Receipt receipt, SignatureSummary signature)
      implements Reading {}

  /** A message from another participant, or from the exchange itself; every signature is good. */
  sealed interface Delivery extends Reading {
    /** The sender's MessageID, to be confirmed. */
    MessageId messageId();

    Optional<MessageId> inReplyTo();

    /** Root of the business document, if there is one. */
    Optional<KindOfData> kind();

    /** Equal at each redelivery of the same message, different for any other content. */
    String contentDigest();

    SignatureSummary signature();

    /** Its attachments; the contents only when it has just come. */
    Carried carried();
  }

  /**
   * A delivered answer.
   *
   * @param thumbprint of the certificate that vouches for the content
   */
  record Response(
      DeliveredResponse response, SignatureSummary signature, String thumbprint, Carried carried)
      implements Delivery {
    @Override
    public MessageId messageId() {
      return response.messageId();
    }

    @Override
    public Optional<MessageId> inReplyTo() {
      return AnswerContents.inReplyTo(response);
    }

    @Override
    public Optional<KindOfData> kind() {
      return response.data().content() instanceof PrimaryContent content
          ? Optional.of(content.document().root())
          : Optional.empty();
    }

    @Override
    public String contentDigest() {
      return response.senderContentDigest();
    }
  }

  /**
   * A delivered request.
   *
   * @param thumbprint of the certificate that vouches for the content
   */
  record Request(
      DeliveredRequest request, SignatureSummary signature, String thumbprint, Carried carried)
      implements Delivery {
    @Override
    public MessageId messageId() {
      return request.data().messageId();
    }

    /** It answers nothing. */
    @Override
    public Optional<MessageId> inReplyTo() {
      return Optional.empty();
    }

    @Override
    public Optional<KindOfData> kind() {
      return Optional.of(request.data().content().document().root());
    }

    @Override
    public String contentDigest() {
      return request.senderContentDigest();
    }
  }

  /**
   * Not to be believed: unreadable, unsigned, badly signed, or signed by somebody else.
   *
   * @param claimedId the id it claims to have; good for counting and for a negative Ack only
   */
  record Refused(String reason, Optional<MessageId> claimedId, SignatureSummary signature)
      implements Reading {}
}
