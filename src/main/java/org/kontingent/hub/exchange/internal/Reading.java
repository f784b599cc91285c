package org.kontingent.hub.exchange.internal;

import java.util.Optional;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.SoapFault;

/** What an answer of the exchange turned out to be, after its signatures were checked. */
public sealed interface Reading {
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

  /** A delivered answer whose every signature is good. */
  record Response(DeliveredResponse response, SignatureSummary signature, String thumbprint)
      implements Reading {}

  /** A delivered request whose every signature is good. */
  record Request(DeliveredRequest request, SignatureSummary signature, String thumbprint)
      implements Reading {}

  /**
   * Not to be believed: unreadable, unsigned, badly signed, or signed by somebody else.
   *
   * @param claimedId the id it claims to have; good for counting and for a negative Ack only
   */
  record Refused(String reason, Optional<MessageId> claimedId, SignatureSummary signature)
      implements Reading {}
}
