package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.locator.LookupRefused;

/**
 * Holds up guessing. Misses of a calling system are counted in the database, over all nodes; a hit
 * writes nothing. Lookups under way when the lock falls still end, so of one caller only a few are
 * let in at a time at each node.
 */
public final class LookupGuard {
  /**
   * How much guessing is too much.
   *
   * @param misses within {@code window} lock the caller out for {@code lockOut}
   * @param atOnce lookups of one caller at one node
   */
  public record Limits(int misses, Duration window, Duration lockOut, int atOnce) {
    public Limits {
      if (misses < 1 || atOnce < 1 || !isSome(window) || !isSome(lockOut)) {
        throw new IllegalArgumentException("limits of lookups are positive");
      }
    }

    private static boolean isSome(Duration duration) {
      return !duration.isNegative() && !duration.isZero();
    }
  }

  private final Transactions transactions;
  private final KeyLocks locks;
  private final LookupMisses misses;
  private final Limits limits;
  private final Clock clock;
  private final Map<String, Semaphore> underWay = new ConcurrentHashMap<>();

  public LookupGuard(
      Transactions transactions, KeyLocks locks, LookupMisses misses, Limits limits, Clock clock) {
    this.transactions = transactions;
    this.locks = locks;
    this.misses = misses;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * @param isMiss whether what came out tells that nobody was found
   * @throws LookupRefused if the caller is locked out, or too many of its lookups are under way
   */
  <T> T lookup(String caller, Supplier<T> work, Predicate<T> isMiss) {
    Semaphore permits = underWay.computeIfAbsent(caller, one -> new Semaphore(limits.atOnce()));
    if (!permits.tryAcquire()) {
      throw LookupRefused.crowded();
    }
    try {
      Instant now = now();
      misses
          .lockedUntil(caller)
          .filter(now::isBefore)
          .ifPresent(
              until -> {
                throw LookupRefused.lockedOut(Duration.between(now, until));
              });
      T found = work.get();
      if (isMiss.test(found)) {
        transactions.run(() -> missed(caller));
      }
      return found;
    } finally {
      permits.release();
    }
  }

  private void missed(String caller) {
    locks.lock(List.of("LOOKUP|" + caller));
    Instant now = now();
    misses.add(caller, now);
    if (misses.since(caller, now.minus(limits.window())) >= limits.misses()) {
      misses.lockOut(caller, now.plus(limits.lockOut()));
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
