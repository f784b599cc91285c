package org.kontingent.hub.exchange.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Exchange;
import org.kontingent.hub.platform.HubException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which route failed and why, by code and class only: an exception's own text may quote
 * content.
 */
public final class RouteFailures {
  private static final Logger LOG = LoggerFactory.getLogger("org.kontingent.hub.routes");

  private final MeterRegistry meters;

  public RouteFailures(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Step of the error configuration. */
  public void report(Exchange exchange) {
    Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    String code = cause instanceof HubException known ? known.code() : "ROUTE_FAILED";
    String route = exchange.getFromRouteId();
    meters.counter("hub.route.failures", "route", route, "code", code).increment();
    LOG.error("Route {} failed: {} ({})", route, code, cause.getClass().getName());
    LOG.debug("Route {} failed at", route, withoutTexts(cause));
  }

  private static Throwable withoutTexts(Throwable cause) {
    Throwable bare = new Throwable(cause.getClass().getName());
    bare.setStackTrace(cause.getStackTrace());
    return bare;
  }
}
