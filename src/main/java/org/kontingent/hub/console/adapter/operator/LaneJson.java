package org.kontingent.hub.console.adapter.operator;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneOverview;
import org.kontingent.hub.lanes.LaneState;

/** A lane as JSON. In addresses a lane is written with {@code ~} for {@code /}. */
record LaneJson(
    String lane,
    String href,
    String condition,
    String breaker,
    Map<LaneState, Long> counts,
    int countedUpTo,
    long leaseEnded,
    Instant oldestUnfinished,
    Instant nextProbe,
    Instant lastSuccess,
    String lastErrorCode,
    Instant lastErrorAt) {
  static LaneJson of(LaneOverview lane) {
    return new LaneJson(
        lane.lane().value(),
        "/api/operator/lanes/" + written(lane.lane()),
        lane.condition().name(),
        lane.breaker().name(),
        lane.counts(),
        LaneOverview.MOST_COUNTED,
        lane.leaseEnded(),
        lane.oldest().orElse(null),
        lane.nextProbe().orElse(null),
        lane.lastSuccess().orElse(null),
        lane.lastErrorCode(),
        lane.lastErrorAt().orElse(null));
  }

  static String written(LaneName lane) {
    return lane.value().replace('/', '~');
  }

  /** The lane a part of an address names. */
  static LaneName read(String part) {
    try {
      return new LaneName(part.replace('~', '/'));
    } catch (IllegalArgumentException e) {
      throw Problems.badValue("lane");
    }
  }

  static Optional<LaneName> readIfGiven(String part) {
    return Optional.ofNullable(part).map(LaneJson::read);
  }
}
