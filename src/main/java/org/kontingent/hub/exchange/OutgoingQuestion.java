package org.kontingent.hub.exchange;

import java.util.List;
import java.util.Objects;
import org.kontingent.hub.smev.KindOfData;

/**
 * A question to be sent through the exchange.
 *
 * @param kind kind of data, equal to the root of {@code payload}
 * @param payload the business document: UTF-8 octets of one root element, valid by its schema
 * @param correlation the asker's own reference (at most 64 characters), given back with every
 *     answer
 * @param attachments files kept beforehand
 */
public record OutgoingQuestion(
    KindOfData kind, byte[] payload, String correlation, List<OutgoingAttachment> attachments) {
  public OutgoingQuestion {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(payload);
    Objects.requireNonNull(correlation);
    attachments = List.copyOf(attachments);
  }

  /** Without attachments. */
  public OutgoingQuestion(KindOfData kind, byte[] payload, String correlation) {
    this(kind, payload, correlation, List.of());
  }
}
