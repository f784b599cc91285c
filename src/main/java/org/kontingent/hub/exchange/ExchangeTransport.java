package org.kontingent.hub.exchange;

import org.kontingent.hub.smev.v3.Operation;

/** Port: carries signed envelopes to the exchange and brings its answers, octet for octet. */
public interface ExchangeTransport {
  /**
   * Posts one envelope and waits for the answer, whatever its HTTP status.
   *
   * @throws ExchangeUnreachable if no whole answer came: the exchange may or may not have taken the
   *     envelope
   */
  ExchangeReply post(Operation operation, byte[] envelope);
}
