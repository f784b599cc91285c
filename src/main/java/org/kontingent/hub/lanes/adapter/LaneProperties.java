package org.kontingent.hub.lanes.adapter;

import java.time.Duration;
import org.kontingent.hub.lanes.BackOff;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code hub.lanes.*}.
 *
 * @param node name of this process in the attempts, for operators only
 */
@ConfigurationProperties("hub.lanes")
public record LaneProperties(
    @DefaultValue("node-1") String node,
    @DefaultValue("5s") Duration firstPause,
    @DefaultValue("15m") Duration longestPause,
    @DefaultValue("0.2") double jitter) {
  BackOff backOff() {
    return new BackOff(firstPause, longestPause, jitter);
  }
}
