package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/**
 * Computes records anew whose lock is over, so that readers hear of it on the day, whether a source
 * says something or not. Safe to repeat and on any node.
 */
public final class LockLapsing {
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

  /** Locks that ended, each with its pupil. */
  public DueRun lapse() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), settings.zone());
    return DueRun.<StoredDecision>over(
        transactions,
        last -> decisions.lapsedLocks(today, last == null ? null : last.id(), PAGE),
        this::lapse);
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
