package org.kontingent.hub.lanes.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.kontingent.hub.lanes.BreakerRules;
import org.kontingent.hub.lanes.BreakerState;

/**
 * The breaker of one lane as it stands in the database; every change gives a new value.
 *
 * @param failures failures of the destination in a row while closed
 * @param failedProbes failed probes in a row
 * @param probeAt open: when the next probe may go; half-open: when the one under way is given up
 * @param probeEntry the entry that is the probe under way
 * @param rampFrom when it closed; null if it never did
 * @param rampTaken messages let go since
 */
public record Breaker(
    BreakerState state,
    int failures,
    int failedProbes,
    Instant probeAt,
    UUID probeEntry,
    Instant rampFrom,
    int rampTaken) {
  /** No lease, and no extension of one, is longer. */
  public static final Duration LONGEST_LEASE = Duration.ofHours(1);

  public static final Breaker CLOSED = new Breaker(BreakerState.CLOSED, 0, 0, null, null, null, 0);

  /** How a lane may be claimed from just now. */
  public enum Way {
    /** Not at all. */
    SHUT,
    /** One message, to see whether the destination is back. */
    PROBE,
    /** As many as the rate after closing allows. */
    RAMP,
    /** As many as are asked for. */
    FREE
  }

  public Way way(Instant now, BreakerRules rules) {
    if (state != BreakerState.CLOSED) {
      // No pause and no lease is longer: a probe further ahead was set by a clock since set back.
      Instant latest = now.plus(rules.pauses().cap()).plus(LONGEST_LEASE);
      return now.isBefore(probeAt) && !probeAt.isAfter(latest) ? Way.SHUT : Way.PROBE;
    }
    boolean runsUp =
        rampFrom != null
            && !now.isBefore(rampFrom)
            && now.isBefore(rampFrom.plus(rules.rampTime()));
    return runsUp ? Way.RAMP : Way.FREE;
  }

  /** How many more may go while the lane runs up. */
  public int room(Instant now, BreakerRules rules) {
    long left = rules.allowance(Duration.between(rampFrom, now)) - rampTaken;
    return (int) Math.max(0, Math.min(left, Integer.MAX_VALUE));
  }

  public Breaker taken(int count) {
    return new Breaker(
        state, failures, failedProbes, probeAt, probeEntry, rampFrom, rampTaken + count);
  }

  /** One message is on its way; it is given up when its lease ends. */
  public Breaker probing(UUID entry, Instant leaseEnds) {
    return new Breaker(
        BreakerState.HALF_OPEN, failures, failedProbes, leaseEnds, entry, rampFrom, rampTaken);
  }

  public boolean isProbe(UUID entry) {
    return state == BreakerState.HALF_OPEN && entry.equals(probeEntry);
  }

  /** The probe came to nothing that says anything of the destination: another may go at once. */
  public Breaker probeWithdrawn(Instant now) {
    return new Breaker(BreakerState.OPEN, failures, failedProbes, now, null, null, 0);
  }

  /** The destination failed {@code entry}'s attempt. */
  public Breaker failed(UUID entry, Instant now, BreakerRules rules, RandomGenerator random) {
    if (isProbe(entry)) {
      return open(failedProbes + 1, now, rules, random);
    }
    if (state != BreakerState.CLOSED) {
      return this;
    }
    if (failures + 1 >= rules.failures()) {
      return open(0, now, rules, random);
    }
    return new Breaker(state, failures + 1, 0, null, null, rampFrom, rampTaken);
  }

  private Breaker open(int probes, Instant now, BreakerRules rules, RandomGenerator random) {
    Instant next = now.plus(rules.pauses().after(probes + 1, random));
    return new Breaker(
        BreakerState.OPEN, Math.max(failures, rules.failures()), probes, next, null, null, 0);
  }

  /** The destination is back, or an operator says so: from now on the lane runs up. */
  public Breaker closed(Instant now) {
    return new Breaker(BreakerState.CLOSED, 0, 0, null, null, now, 0);
  }
}
