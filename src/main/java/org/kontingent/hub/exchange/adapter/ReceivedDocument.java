package org.kontingent.hub.exchange.adapter;

import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.w3c.dom.Document;

/** From an answer's octets to its document. */
final class ReceivedDocument {
  private ReceivedDocument() {}

  static Document parse(ExchangeReply reply) {
    return HardenedXml.parse(reply.body());
  }
}
