package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.decision.OpenConflict;

/**
 * Gives overdue conflicts to whoever is above (registry.md 6.5), who gets as many working days as
 * the one before had. The region keeps what it has; there it stays overdue.
 */
public final class ConflictRaising {
  private static final int PAGE = 100;

  private final Transactions transactions;
  private final ConflictStore conflicts;
  private final Openings openings;
  private final Clock clock;

  public ConflictRaising(
      Transactions transactions,
      ConflictStore conflicts,
      WorkingDays workingDays,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.conflicts = conflicts;
    this.openings = new Openings(workingDays, settings.zone());
    this.clock = clock;
  }

  /** Safe to repeat and on any node; a page is one transaction. How many went up. */
  public long raise() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    LocalDate today = openings.today(now);
    long raised = 0;
    UUID last = null;
    while (true) {
      UUID after = last;
      List<OpenConflict> page =
          transactions.call(
              () -> {
                List<OpenConflict> overdue = conflicts.overdue(today, after, PAGE);
                for (OpenConflict one : overdue) {
                  conflicts.raise(
                      one.id(), one.level().above(), openings.dueOn(one.severity(), today), now);
                }
                return overdue;
              });
      if (page.isEmpty()) {
        return raised;
      }
      raised += page.size();
      last = page.get(page.size() - 1).id();
    }
  }
}
