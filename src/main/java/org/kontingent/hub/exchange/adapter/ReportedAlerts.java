package org.kontingent.hub.exchange.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.smev.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alerts as a log line and a counter per code; the alert engine reads the counter. */
public final class ReportedAlerts implements ExchangeAlerts {
  private static final Logger LOG = LoggerFactory.getLogger("org.kontingent.hub.alerts.exchange");

  private final MeterRegistry meters;

  public ReportedAlerts(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void raise(String code, Optional<MessageId> message) {
    meters.counter("hub.exchange.alerts", "code", code).increment();
    LOG.warn("{} (message {})", code, message.map(MessageId::value).orElse("unknown"));
  }
}
