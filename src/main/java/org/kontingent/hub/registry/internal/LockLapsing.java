package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecisionId;

/**
 * Computes records anew whose lock is over, so that readers hear of it on the day, whether a source
 * says something or not. Safe to repeat and on any node.
 */
public final class LockLapsing {
  /** How many locks ended, and how many of their pupils could not be computed. */
  public record Lapsed(long done, long failed) {}

  private static final int PAGE = 100;

  private final Transactions transactions;
  private final DecisionStore decisions;
  private final StrandStore strands;
  private final PupilStore pupils;
  private final Recompute recompute;
  private final RegistrySettings settings;
  private final Clock clock;

  public LockLapsing(
      Transactions transactions,
      DecisionStore decisions,
      StrandStore strands,
      PupilStore pupils,
      Recompute recompute,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.decisions = decisions;
    this.strands = strands;
    this.pupils = pupils;
    this.recompute = recompute;
    this.settings = settings;
    this.clock = clock;
  }

  /** Each in a transaction of its own; one that fails comes again with the next run. */
  public Lapsed lapse() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    long done = 0;
    long failed = 0;
    DecisionId last = null;
    while (true) {
      DecisionId after = last;
      List<StoredDecision> over =
          transactions.call(() -> decisions.lapsedLocks(today, after, PAGE));
      if (over.isEmpty()) {
        return new Lapsed(done, failed);
      }
      for (StoredDecision lock : over) {
        if (isDone(lock)) {
          done++;
        } else {
          failed++;
        }
        last = lock.id();
      }
    }
  }

  private boolean isDone(StoredDecision lock) {
    try {
      transactions.run(() -> lapse(lock));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private void lapse(StoredDecision lock) {
    StrandId strand = lock.left().iterator().next();
    RegionalId pupil = pupilOf(strand);
    List<StoredPupil> locked = pupils.lock(recompute.neighbourhood(Set.of(pupil)));
    if (!pupilOf(strand).equals(pupil)) {
      throw new IllegalStateException("strand " + strand + " was moved just now");
    }
    recompute.all(locked);
    decisions.noticed(lock.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private RegionalId pupilOf(StrandId strand) {
    return strands.find(List.of(strand)).get(0).pupil();
  }
}
