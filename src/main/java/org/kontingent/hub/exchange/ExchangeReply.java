package org.kontingent.hub.exchange;

import java.util.Objects;

/**
 * One HTTP answer of the exchange.
 *
 * @param contentType the header as received, or null; a multipart cannot be read without it
 * @param body the octets exactly as received; not copied
 */
public record ExchangeReply(int status, String contentType, byte[] body) {
  public ExchangeReply {
    Objects.requireNonNull(body);
  }
}
