package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.kontingent.hub.exchange.PollingSettings;
import org.kontingent.hub.lanes.BackOff;

/**
 * When each queue of one direction may be polled again; of this process, since nodes poll
 * independently. Thread-safe.
 */
public final class PollingPace {
  private final PollingSettings settings;
  private final BackOff backOff;
  private final RandomGenerator random;
  private final Clock clock;
  private final Duration longest;
  private final Map<Object, State> states = new ConcurrentHashMap<>();

  /** Of one queue: not before {@code notBefore}; {@code faults} in a row. */
  private record State(Instant notBefore, int faults) {}

  public PollingPace(PollingSettings settings, RandomGenerator random, Clock clock) {
    this.settings = settings;
    this.backOff = new BackOff(settings.faultPause(), settings.longestFaultPause(), 0.2);
    this.random = random;
    this.clock = clock;
    this.longest = Collections.max(List.of(settings.emptyPause().multipliedBy(2), backOff.cap()));
  }

  /** Whether the queue, named by any value, may be polled now. */
  boolean isDue(Object queue) {
    State state = states.get(queue);
    if (state == null) {
      return true;
    }
    Instant now = clock.instant();
    // No pause is that long: the clock was set back since.
    return !state.notBefore().isAfter(now) || state.notBefore().isAfter(now.plus(longest));
  }

  void message(Object queue) {
    states.remove(queue);
  }

  void empty(Object queue) {
    Duration pause = settings.emptyPause();
    long more = (long) (pause.toMillis() * random.nextDouble());
    states.put(queue, new State(clock.instant().plus(pause).plusMillis(more), 0));
  }

  void fault(Object queue) {
    states.compute(
        queue,
        (key, before) -> {
          int faults = before == null ? 1 : before.faults() + 1;
          return new State(clock.instant().plus(backOff.after(faults, random)), faults);
        });
  }
}
