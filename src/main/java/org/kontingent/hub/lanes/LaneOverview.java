package org.kontingent.hub.lanes;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A lane as a whole.
 *
 * @param counts messages by state, without those done; each counted up to {@link #MOST_COUNTED}
 * @param leaseEnded of those in work, the ones whose node did not come back in time; any node takes
 *     them over
 * @param oldest when the oldest unfinished message was put in
 * @param nextProbe while the breaker is open, when the destination is tried next
 * @param lastErrorCode the newest failure; null if there was none
 */
public record LaneOverview(
    LaneName lane,
    LaneCondition condition,
    BreakerState breaker,
    Map<LaneState, Long> counts,
    long leaseEnded,
    Optional<Instant> oldest,
    Optional<Instant> nextProbe,
    Optional<Instant> lastSuccess,
    String lastErrorCode,
    Optional<Instant> lastErrorAt) {
  /** A count of this much means: this many or more. */
  public static final int MOST_COUNTED = 10_000;

  public LaneOverview {
    counts = Collections.unmodifiableMap(new EnumMap<>(counts));
  }
}
