package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.internal.DueRun;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.Redirects;

/**
 * Computes anew the records of pupils for whom a day has come: an enrolment begins or ends, a leave
 * is over, somebody has been nowhere for too long. Safe to repeat and on any node.
 */
public final class DayTurning {
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

  /** Pupils whose day has come. */
  public DueRun turn() {
    LocalDate today = writing.today();
    return DueRun.<RegionalId>over(
        transactions, last -> enrolments.due(today, last, PAGE), this::turn);
  }

  private void turn(RegionalId pupil) {
    recompute.all(pupils.lock(List.of(Redirects.survivor(pupils, pupil))));
  }
}
