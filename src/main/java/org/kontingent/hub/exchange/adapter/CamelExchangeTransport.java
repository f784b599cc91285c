package org.kontingent.hub.exchange.adapter;

import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.v3.Operation;

/** Hands envelopes to the route {@code smev}, where the network begins. */
public final class CamelExchangeTransport implements ExchangeTransport {
  static final String ROUTE = "direct:smev";

  private final ProducerTemplate camel;

  public CamelExchangeTransport(ProducerTemplate camel) {
    this.camel = camel;
  }

  @Override
  public ExchangeReply post(Operation operation, String contentType, byte[] body) {
    Exchange done =
        camel.request(
            ROUTE,
            exchange -> {
              exchange.getMessage().setBody(body);
              exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, contentType);
              exchange.getMessage().setHeader("SOAPAction", '"' + operation.soapAction() + '"');
            });
    if (done.getException() != null) {
      throw unreachable(done.getException());
    }
    return done.getMessage().getBody(ExchangeReply.class);
  }

  private static ExchangeUnreachable unreachable(Exception cause) {
    if (cause instanceof ExchangeUnreachable known) {
      return known;
    }
    if (cause.getCause() instanceof ExchangeUnreachable known) {
      return known;
    }
    if (cause instanceof HubException other) {
      throw other;
    }
    return new ExchangeUnreachable(
        "EXCHANGE_UNREACHABLE", "The exchange gave no whole answer.", cause);
  }
}
