package org.kontingent.hub.lanes.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Alerts as a log line and a counter per lane and code; the alert engine reads the counter. */
public final class ReportedLaneAlerts implements LaneAlerts {
  private static final Logger LOG = LoggerFactory.getLogger("org.kontingent.hub.alerts.lanes");

  private final MeterRegistry meters;

  public ReportedLaneAlerts(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void raise(LaneName lane, String code, long count) {
    meters.counter("hub.lanes.alerts", "lane", lane.value(), "code", code).increment();
    LOG.warn("{} in lane {} ({})", code, lane, count);
  }
}
