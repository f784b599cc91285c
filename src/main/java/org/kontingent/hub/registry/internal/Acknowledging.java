package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.verified.AcknowledgeVerified;
import org.kontingent.hub.registry.verified.ReadVerifiedChanges;
import org.kontingent.hub.registry.verified.VerifiedChange;

/** {@link ReadVerifiedChanges} and {@link AcknowledgeVerified}. */
public final class Acknowledging implements ReadVerifiedChanges, AcknowledgeVerified {
  private final Transactions transactions;
  private final ValueChangeStore changes;
  private final PupilStore pupils;
  private final Recompute recompute;
  private final Clock clock;

  public Acknowledging(
      Transactions transactions,
      ValueChangeStore changes,
      PupilStore pupils,
      Recompute recompute,
      Clock clock) {
    this.transactions = transactions;
    this.changes = changes;
    this.pupils = pupils;
    this.recompute = recompute;
    this.clock = clock;
  }

  @Override
  public List<VerifiedChange> after(String system, VerifiedChange.Place place, int limit) {
    return transactions.call(() -> changes.after(system, place, limit));
  }

  @Override
  public void acknowledge(String system, List<Judged> verdicts) {
    if (verdicts.size() > MOST) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.TOO_LARGE, "at most " + MOST + " verdicts in one call");
    }
    transactions.run(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          Set<RegionalId> touched = new LinkedHashSet<>();
          for (Judged judged : verdicts) {
            RegionalId pupil = changes.pupilOf(system, judged.change());
            if (pupil == null) {
              throw new RegistryRefusal(
                  RegistryRefusal.Code.NOT_FOUND, "no such change of a pupil of this system");
            }
            changes.judge(system, pupil, judged, now);
            touched.add(Redirects.survivor(pupils, pupil));
          }
          recompute.all(pupils.lock(recompute.neighbourhood(touched)));
        });
  }
}
