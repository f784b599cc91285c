package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.util.Optional;
import org.kontingent.hub.exchange.AnswerContent;
import org.kontingent.hub.exchange.ApplyAnswers;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.exchange.ReceivedAnswer;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.LogContext;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The lane of answers: lane state and effect in one transaction. An answer is applied only to the
 * question it names, and only if it is of the kind that was asked.
 */
public final class AnswerLane implements ApplyAnswers {
  /** The question had its answer, or its end, before this answer came. */
  public static final String NOT_APPLIED = "QUESTION_ALREADY_ENDED";

  private static final Logger LOG = LoggerFactory.getLogger(AnswerLane.class);

  private final ExchangeSettings settings;
  private final StoredDeliveries deliveries;
  private final Lanes lanes;
  private final Questions questions;
  private final AnswerHandlers handlers;
  private final ReceivedFiles files;
  private final ExchangeAlerts alerts;
  private final Transactions transactions;
  private final Clock clock;

  public AnswerLane(
      ExchangeSettings settings,
      StoredDeliveries deliveries,
      Lanes lanes,
      Questions questions,
      AnswerHandlers handlers,
      ReceivedFiles files,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    this.settings = settings;
    this.deliveries = deliveries;
    this.lanes = lanes;
    this.questions = questions;
    this.handlers = handlers;
    this.files = files;
    this.alerts = alerts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public int apply() {
    int worked = 0;
    for (Claim claim : lanes.claim(ExchangeLanes.ANSWERS, settings.batch(), settings.lease())) {
      try (LogContext ignored = LogContext.of(claim.item().messageId(), claim.lane())) {
        transactions.run(() -> applyOne(claim));
      } catch (RuntimeException e) {
        // Whatever it was, it was rolled back; the message must not be lost nor block the others.
        failed(claim, e instanceof HubException known ? known.code() : "APPLY_FAILED", e);
      }
      worked++;
    }
    return worked;
  }

  private void failed(Claim claim, String code, RuntimeException cause) {
    LOG.warn("Not applied: {} ({})", code, cause.getClass().getName());
    transactions.run(
        () -> {
          if (claim.attempt() < settings.applyAttempts()) {
            lanes.retry(claim, code);
          } else if (lanes.dead(claim, code)) {
            alerts.raise(code, Optional.of(claim.item().messageId()));
          }
        });
  }

  private void applyOne(Claim claim) {
    if (!(deliveries.read(claim) instanceof Reading.Response reading)) {
      aside(claim, "STORED_ANSWER_UNREADABLE");
      return;
    }
    DeliveredResponse response = reading.response();
    AnswerContent content = AnswerContents.of(response);
    Optional<AskedQuestion> question = AnswerContents.inReplyTo(response).flatMap(questions::find);
    if (question.isEmpty()) {
      aside(claim, "ANSWER_TO_UNKNOWN_QUESTION");
      return;
    }
    if (response.data().content() instanceof PrimaryContent primary
        && !primary.document().root().namespace().equals(question.get().kind().namespace())) {
      aside(claim, "ANSWER_OF_ANOTHER_KIND");
      return;
    }
    // The second answer of two that came to a renewed question, or one after its end.
    QuestionState state = question.get().state();
    boolean isLate = state.isFinal() && state != QuestionState.EXPIRED;
    if (!lanes.done(claim, isLate ? NOT_APPLIED : "APPLIED") || isLate) {
      return;
    }
    if (!(content instanceof AnswerContent.Status)) {
      end(question.get());
    }
    hand(question.get(), response, content, reading.thumbprint());
  }

  private void end(AskedQuestion question) {
    if (!questions.end(question.messageId(), QuestionState.ANSWERED)) {
      throw new HubException(
          "ENDED_MEANWHILE", "Question " + question.messageId() + " ended at this very moment.");
    }
  }

  private void hand(
      AskedQuestion question,
      DeliveredResponse response,
      AnswerContent content,
      String thumbprint) {
    handlers
        .require(question.kind())
        .answered(
            new ReceivedAnswer(
                response.messageId(),
                question.messageId(),
                question.kind(),
                question.correlation(),
                content,
                response.metadata().sendingTimestamp(),
                clock.instant(),
                thumbprint,
                files.of(response.messageId(), response.data().content())));
  }

  private void aside(Claim claim, String code) {
    if (lanes.dead(claim, code)) {
      alerts.raise(code, Optional.of(claim.item().messageId()));
    }
  }
}
