package org.kontingent.hub.exchange;

import org.kontingent.hub.smev.v3.Operation;

/** Port: carries signed envelopes to the exchange and brings its answers, octet for octet. */
public interface ExchangeTransport {
  /** Content-Type of an envelope without MIME parts. */
  String XML = "text/xml; charset=UTF-8";

  /**
   * Posts one message and waits for the answer, whatever its HTTP status.
   *
   * @param contentType as journalled: a multipart names its boundary there
   * @throws ExchangeUnreachable if no whole answer came: the exchange may or may not have taken the
   *     message
   */
  ExchangeReply post(Operation operation, String contentType, byte[] body);

  /** Posts an envelope with nothing beside it. */
  default ExchangeReply post(Operation operation, byte[] envelope) {
    return post(operation, XML, envelope);
  }
}
