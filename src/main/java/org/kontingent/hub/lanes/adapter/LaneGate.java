package org.kontingent.hub.lanes.adapter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.kontingent.hub.lanes.Blame;
import org.kontingent.hub.lanes.BreakerRules;
import org.kontingent.hub.lanes.BreakerState;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneAlerts;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.internal.Breaker;
import org.kontingent.hub.platform.Transactions;

/**
 * Lets claims through as pause and breaker allow, and tells the breaker how attempts ended. A lane
 * in good order costs one read of its row for each batch; its row is locked only while the breaker
 * is not at rest.
 */
final class LaneGate {
  private final LaneBook book;
  private final LaneClaims claims;
  private final Transactions transactions;
  private final Clock clock;
  private final LaneRulebook rulebook;
  private final LaneAlerts alerts;
  private final RandomGenerator random;

  /** Failures in a row as last seen, so that successes of a healthy lane write nothing. */
  private final Map<LaneName, Integer> failures = new ConcurrentHashMap<>();

  LaneGate(
      LaneBook book,
      LaneClaims claims,
      Transactions transactions,
      Clock clock,
      LaneRulebook rulebook,
      LaneAlerts alerts,
      RandomGenerator random) {
    this.book = book;
    this.claims = claims;
    this.transactions = transactions;
    this.clock = clock;
    this.rulebook = rulebook;
    this.alerts = alerts;
    this.random = random;
  }

  List<Claim> claim(LaneName lane, int limit, Duration lease) {
    LaneBook.Row row = row(lane);
    failures.put(lane, row.breaker().failures());
    if (row.paused()) {
      return List.of();
    }
    Instant now = clock.instant();
    return switch (row.breaker().way(now, rulebook.of(lane).breaker())) {
      case SHUT -> List.of();
      case FREE -> claims.take(lane, limit, now, lease, false);
      case PROBE, RAMP -> transactions.call(() -> claimGuarded(lane, limit, now, lease));
    };
  }

  /** One node at a time; what was read before may be out of date. */
  private List<Claim> claimGuarded(LaneName lane, int limit, Instant now, Duration lease) {
    BreakerRules rules = rulebook.of(lane).breaker();
    Breaker breaker = book.lock(lane).orElseThrow().breaker();
    return switch (breaker.way(now, rules)) {
      case SHUT -> List.of();
      case FREE -> claims.take(lane, limit, now, lease, false);
      case PROBE -> {
        List<Claim> probe = claims.take(lane, 1, now, lease, true);
        probe.forEach(c -> book.write(lane, breaker.probing(c.entry(), c.leaseEnds())));
        yield probe;
      }
      case RAMP -> {
        int room = Math.min(limit, breaker.room(now, rules));
        List<Claim> some = room == 0 ? List.of() : claims.take(lane, room, now, lease, false);
        if (!some.isEmpty()) {
          book.write(lane, breaker.taken(some.size()));
        }
        yield some;
      }
    };
  }

  private LaneBook.Row row(LaneName lane) {
    Optional<LaneBook.Row> known = book.read(lane);
    if (known.isPresent()) {
      return known.get();
    }
    // Two nodes may open a lane at once: the second fails, runs again and finds it.
    return transactions.call(
        () ->
            book.read(lane)
                .orElseGet(
                    () -> {
                      book.open(lane);
                      return new LaneBook.Row(false, Breaker.CLOSED);
                    }));
  }

  /** The destination took the message. */
  void answered(Claim claim) {
    if (claim.probe()) {
      change(claim, breaker -> breaker.closed(clock.instant()));
    } else if (failures.getOrDefault(claim.lane(), 0) > 0) {
      failures.put(claim.lane(), 0);
      book.forgetFailures(claim.lane());
    }
  }

  /** The attempt says nothing of the destination. */
  void untried(Claim claim) {
    if (claim.probe()) {
      change(claim, breaker -> breaker.probeWithdrawn(clock.instant()));
    }
  }

  /** The probe goes on for longer than its lease was: no other may go meanwhile. */
  void extended(Claim claim, Instant leaseEnds) {
    if (claim.probe()) {
      change(claim, breaker -> breaker.probing(claim.entry(), leaseEnds));
    }
  }

  void failed(Claim claim, String code, Blame blame, Instant now) {
    book.failed(claim.lane(), code, now);
    switch (blame) {
      case MESSAGE -> answered(claim);
      case OURSELVES -> untried(claim);
      case DESTINATION -> destinationFailed(claim, now);
    }
  }

  private void destinationFailed(Claim claim, Instant now) {
    LaneName lane = claim.lane();
    Breaker before = book.lock(lane).orElseThrow().breaker();
    Breaker after = before.failed(claim.entry(), now, rulebook.of(lane).breaker(), random);
    if (!after.equals(before)) {
      book.write(lane, after);
      failures.put(lane, after.failures());
    }
    if (before.state() == BreakerState.CLOSED && after.state() == BreakerState.OPEN) {
      alerts.raise(lane, LaneAlerts.BREAKER_OPENED, after.failures());
    }
  }

  private void change(Claim probe, UnaryOperator<Breaker> change) {
    Breaker breaker = book.lock(probe.lane()).orElseThrow().breaker();
    if (breaker.isProbe(probe.entry())) {
      book.write(probe.lane(), change.apply(breaker));
    }
  }
}
