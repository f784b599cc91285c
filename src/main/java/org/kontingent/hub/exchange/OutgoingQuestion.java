package org.kontingent.hub.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;

/**
 * A question to be sent through the exchange.
 *
 * @param kind kind of data, equal to the root of {@code payload}
 * @param payload the business document: UTF-8 octets of one root element, valid by its schema
 * @param correlation the asker's own reference (at most 64 characters), given back with every
 *     answer
 * @param endOfLife after this moment an answer is of no use: the question is neither sent nor
 *     delivered any more (EOL)
 * @param attachments files kept beforehand
 */
public record OutgoingQuestion(
    KindOfData kind,
    byte[] payload,
    String correlation,
    Optional<Instant> endOfLife,
    List<OutgoingAttachment> attachments) {
  public OutgoingQuestion {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(payload);
    Objects.requireNonNull(correlation);
    attachments = List.copyOf(attachments);
  }

  /** Without attachments. */
  public OutgoingQuestion(KindOfData kind, byte[] payload, String correlation) {
    this(kind, payload, correlation, Optional.empty(), List.of());
  }

  public OutgoingQuestion withEndOfLife(Instant moment) {
    return new OutgoingQuestion(kind, payload, correlation, Optional.of(moment), attachments);
  }
}
