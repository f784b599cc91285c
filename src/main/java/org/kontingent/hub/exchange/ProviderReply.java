package org.kontingent.hub.exchange;

import java.util.List;
import java.util.Objects;
import org.kontingent.hub.smev.v3.RejectCode;

/** What a provider says to a request: any number of statuses, then one end (smev3.md 4.10). */
public sealed interface ProviderReply {
  /**
   * The business document: UTF-8 octets of one root element, valid by its schema. Final.
   *
   * @param attachments files kept beforehand
   */
  record Payload(byte[] octets, List<OutgoingAttachment> attachments) implements ProviderReply {
    public Payload {
      Objects.requireNonNull(octets);
      attachments = List.copyOf(attachments);
    }

    /** Without attachments. */
    public Payload(byte[] octets) {
      this(octets, List.of());
    }
  }

  /**
   * A refusal. Final.
   *
   * @param text for people at the requester's, at most 4000 characters
   */
  record Rejected(RejectCode code, String text) implements ProviderReply {
    public Rejected {
      Objects.requireNonNull(text);
      if (code == RejectCode.UNLISTED) {
        throw new IllegalArgumentException("the contract lists the codes of a refusal");
      }
    }
  }

  /** An intermediate status now, and something after it. */
  record Status(int code, String text, ProviderReply then) implements ProviderReply {
    public Status {
      Objects.requireNonNull(text);
      Objects.requireNonNull(then);
    }
  }

  /** The rest follows later by {@link AnswerRequest}. */
  record Pending() implements ProviderReply {}
}
