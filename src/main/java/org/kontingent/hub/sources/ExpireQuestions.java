package org.kontingent.hub.sources;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.exchange.EndQuestion;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SilentQuestions;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: end questions whose term has passed without an answer. A term is a number of full
 * working days after the day of sending, counted in the region's zone. What was not sent yet is not
 * sent any more. Each question is a transaction of its own; an answer that comes at the same moment
 * wins or loses, never both.
 */
public final class ExpireQuestions {
  /** The code of a question that ended so. */
  public static final String NO_ANSWER = "NO_ANSWER_WITHIN_TERM";

  private static final Logger LOG = LoggerFactory.getLogger(ExpireQuestions.class);

  private final SilentQuestions silent;
  private final SourceQuestions questions;
  private final EndQuestion exchange;
  private final Transactions transactions;
  private final WorkingDays calendar;
  private final SourceSettings settings;
  private final Clock clock;

  public ExpireQuestions(
      SilentQuestions silent,
      SourceQuestions questions,
      EndQuestion exchange,
      Transactions transactions,
      WorkingDays calendar,
      SourceSettings settings,
      Clock clock) {
    this.silent = Objects.requireNonNull(silent);
    this.questions = Objects.requireNonNull(questions);
    this.exchange = Objects.requireNonNull(exchange);
    this.transactions = Objects.requireNonNull(transactions);
    this.calendar = Objects.requireNonNull(calendar);
    this.settings = Objects.requireNonNull(settings);
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * Ends at most one batch of each kind of question.
   *
   * @return how many were ended
   */
  public int expire() {
    Instant now = clock.instant();
    int ended = 0;
    for (QuestionKind kind : QuestionKind.values()) {
      Instant before = lastMoment(kind, now);
      List<SourceRequestId> late =
          transactions.call(() -> silent.waitingSince(kind, before, settings.batch()));
      for (SourceRequestId id : late) {
        ended += end(id, now) ? 1 : 0;
      }
    }
    return ended;
  }

  /** One that cannot be ended now does not hold up the others; it is late next time too. */
  private boolean end(SourceRequestId id, Instant now) {
    try {
      return transactions.call(
          () -> {
            boolean isEnded = questions.answered(expired(id, now));
            exchange.end(id.toString(), QuestionState.EXPIRED);
            return isEnded;
          });
    } catch (RuntimeException e) {
      LOG.warn("question {} could not be ended as expired: {}", id, e.getClass().getName());
      return false;
    }
  }

  /** Whatever was sent before this has waited its term. */
  private Instant lastMoment(QuestionKind kind, Instant now) {
    SourceSettings.Waiting waiting = settings.waiting();
    if (waiting.insteadOfDays() != null) {
      return now.minus(waiting.insteadOfDays());
    }
    LocalDate today = LocalDate.ofInstant(now, settings.zone());
    LocalDate sent = today;
    while (!calendar.after(sent, waiting.workingDays(kind)).isBefore(today)) {
      sent = sent.minusDays(1);
    }
    return sent.plusDays(1).atStartOfDay(settings.zone()).toInstant();
  }

  private static SourceAnswer expired(SourceRequestId id, Instant now) {
    return new SourceAnswer(
        id, SourceOutcome.EXPIRED, null, NO_ANSWER, null, null, null, now, now, null);
  }
}
