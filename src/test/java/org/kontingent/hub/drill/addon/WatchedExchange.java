package org.kontingent.hub.drill.addon;

import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.smev.v3.Operation;

/** A transport every call of which is a pair of crash points. */
final class WatchedExchange implements ExchangeTransport {
  private final ExchangeTransport real;
  private final CrashPoints points;

  WatchedExchange(ExchangeTransport real, CrashPoints points) {
    this.real = real;
    this.points = points;
  }

  @Override
  public ExchangeReply post(Operation operation, byte[] envelope) {
    points.reached("before-" + operation.label());
    ExchangeReply reply = real.post(operation, envelope);
    points.reached("after-" + operation.label());
    return reply;
  }
}
