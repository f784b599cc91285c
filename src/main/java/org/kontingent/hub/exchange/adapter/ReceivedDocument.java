package org.kontingent.hub.exchange.adapter;

import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.smev.v3.MimeLimits;
import org.kontingent.hub.smev.v3.SoapMessage;

/** From an answer's octets to its parts and its document, xop:Include resolved. */
final class ReceivedDocument {
  private ReceivedDocument() {}

  static SoapMessage parse(ExchangeReply reply) {
    return SoapMessage.parse(reply.contentType(), reply.body(), MimeLimits.DEFAULT);
  }
}
