package org.kontingent.hub.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SilentQuestions;

/** Use case: say how many questions have waited for their answer longer than is usual. */
public final class WarnOfSilence {
  /** More than this are not counted: one glance suffices. */
  public static final int MOST_COUNTED = 1_000;

  private final SilentQuestions silent;
  private final Transactions transactions;
  private final SourceSettings.Waiting waiting;
  private final SilenceAlerts alerts;
  private final Clock clock;

  public WarnOfSilence(
      SilentQuestions silent,
      Transactions transactions,
      SourceSettings settings,
      SilenceAlerts alerts,
      Clock clock) {
    this.silent = Objects.requireNonNull(silent);
    this.transactions = Objects.requireNonNull(transactions);
    this.waiting = settings.waiting();
    this.alerts = Objects.requireNonNull(alerts);
    this.clock = Objects.requireNonNull(clock);
  }

  /** Tells the number of each kind, zero included. */
  public void warn() {
    for (QuestionKind kind : QuestionKind.values()) {
      Instant before = clock.instant().minus(waiting.warnAfter(kind));
      alerts.silent(
          kind, transactions.call(() -> silent.waitingSince(kind, before, MOST_COUNTED).size()));
    }
  }
}
