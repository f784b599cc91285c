package org.kontingent.hub.exchange.adapter;

import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.smev.v3.MimeLimits;
import org.kontingent.hub.smev.v3.SoapMessage;
import org.w3c.dom.Document;

/** From an answer's octets to its document, multipart and xop:Include resolved. */
final class ReceivedDocument {
  private ReceivedDocument() {}

  static Document parse(ExchangeReply reply) {
    return SoapMessage.parse(reply.contentType(), reply.body(), MimeLimits.DEFAULT).document();
  }
}
