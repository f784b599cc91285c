package org.kontingent.hub.exchange.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeUnreachable;

/**
 * Takes the exchange's answer off the wire as it is: status, Content-Type, octets. Answers beyond
 * the limit are cut off before they fill the memory.
 */
public final class WholeReply {
  private final int maxOctets;

  public WholeReply(int maxOctets) {
    this.maxOctets = maxOctets;
  }

  /** Step of the route {@code smev}: replaces the message's stream by an {@link ExchangeReply}. */
  public void take(Exchange exchange) {
    Message message = exchange.getMessage();
    Integer status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    String contentType = message.getHeader(Exchange.CONTENT_TYPE, String.class);
    byte[] octets = read(message);
    if (status == null || !isFromTheExchange(status, contentType)) {
      throw new ExchangeUnreachable(
          "HTTP_" + status, "Something before the exchange answered in its place.", null);
    }
    message.setBody(new ExchangeReply(status, contentType, octets));
  }

  /** Answers come with 200, faults with 500 as XML; anything else is a proxy's word. */
  private static boolean isFromTheExchange(int status, String contentType) {
    return status == 200
        || (status == 500
            && contentType != null
            && contentType.toLowerCase(Locale.ROOT).contains("xml"));
  }

  private byte[] read(Message message) {
    InputStream stream = message.getBody(InputStream.class);
    if (stream == null) {
      return new byte[0];
    }
    try (stream) {
      byte[] octets = stream.readNBytes(maxOctets + 1);
      if (octets.length > maxOctets) {
        throw new ExchangeUnreachable(
            "ANSWER_TOO_LARGE",
            "An answer of the exchange is larger than " + maxOctets + " octets.",
            null);
      }
      return octets;
    } catch (IOException e) {
      throw new ExchangeUnreachable(
          "ANSWER_CUT_OFF", "The connection broke within an answer of the exchange.", e);
    }
  }
}
