package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.Redirects;

/**
 * Computes anew the records of pupils for whom a day has come: an enrolment begins or ends, a leave
 * is over, somebody has been nowhere for too long. Safe to repeat and on any node.
 */
public final class DayTurning {
  /** How many records were computed, and how many could not be. */
  public record Turned(long done, long failed) {}

  private static final int PAGE = 100;

  private final Transactions transactions;
  private final EnrolmentStore enrolments;
  private final PupilStore pupils;
  private final Recompute recompute;
  private final EnrolmentWriting writing;

  public DayTurning(
      Transactions transactions,
      EnrolmentStore enrolments,
      PupilStore pupils,
      Recompute recompute,
      EnrolmentWriting writing) {
    this.transactions = transactions;
    this.enrolments = enrolments;
    this.pupils = pupils;
    this.recompute = recompute;
    this.writing = writing;
  }

  /**
   * Each pupil in a transaction of its own; one that fails keeps no other waiting and comes again
   * with the next run.
   */
  public Turned turn() {
    LocalDate today = writing.today();
    long done = 0;
    long failed = 0;
    RegionalId last = null;
    while (true) {
      RegionalId after = last;
      List<RegionalId> due = transactions.call(() -> enrolments.due(today, after, PAGE));
      if (due.isEmpty()) {
        return new Turned(done, failed);
      }
      for (RegionalId pupil : due) {
        if (turned(pupil)) {
          done++;
        } else {
          failed++;
        }
        last = pupil;
      }
    }
  }

  private boolean turned(RegionalId pupil) {
    try {
      transactions.run(
          () -> recompute.all(pupils.lock(List.of(Redirects.survivor(pupils, pupil)))));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
