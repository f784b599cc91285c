package org.kontingent.hub.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.exchange.AskQuestion;
import org.kontingent.hub.exchange.OutgoingQuestion;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.smev.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: put due questions on their way. Taking them, their signed messages and their new state
 * are one transaction. A question that cannot be asked ends FAILED with the reason's code and does
 * not hold up the others.
 */
public final class AskDueQuestions {
  /** No dialogue puts this kind of question. */
  public static final String NO_DIALOGUE = "NO_DIALOGUE";

  /** The dialogue broke down; an error of the hub. */
  public static final String NOT_WRITTEN = "QUESTION_NOT_WRITTEN";

  private static final Logger LOG = LoggerFactory.getLogger(AskDueQuestions.class);

  private final SourceQuestions questions;
  private final Dialogues dialogues;
  private final AskQuestion exchange;
  private final Transactions transactions;
  private final int batch;
  private final SourceSettings.Waiting waiting;
  private final Clock clock;

  public AskDueQuestions(
      SourceQuestions questions,
      Dialogues dialogues,
      AskQuestion exchange,
      Transactions transactions,
      SourceSettings settings,
      Clock clock) {
    this.questions = Objects.requireNonNull(questions);
    this.dialogues = Objects.requireNonNull(dialogues);
    this.exchange = Objects.requireNonNull(exchange);
    this.transactions = Objects.requireNonNull(transactions);
    this.batch = settings.batch();
    this.waiting = settings.waiting();
    this.clock = Objects.requireNonNull(clock);
  }

  /**
   * Takes one batch of due questions.
   *
   * @return how many were taken, those that could not be asked included; less than a batch means
   *     that no more were due
   */
  public int ask() {
    return transactions.call(
        () -> {
          List<DueQuestion> due = questions.takeDue(batch);
          due.forEach(this::ask);
          return due.size();
        });
  }

  /**
   * Takes batch after batch until one is not full, or the exchange is to catch up first.
   *
   * @return how many were taken
   */
  public int askAll() {
    int all = 0;
    int taken = batch;
    while (taken == batch && exchange.hasRoom() && !Thread.currentThread().isInterrupted()) {
      taken = ask();
      all += taken;
    }
    return all;
  }

  private void ask(DueQuestion question) {
    OutgoingQuestion outgoing;
    try {
      outgoing = write(question);
    } catch (HubException e) {
      LOG.info("question {} cannot be asked: {}", question.id(), e.code());
      fail(question, e.code());
      return;
    } catch (RuntimeException e) {
      LOG.error("question {} could not be written: {}", question.id(), e.getClass().getName());
      fail(question, NOT_WRITTEN);
      return;
    }
    MessageId messageId = exchange.ask(outgoing);
    questions.queued(question.id(), messageId.value());
  }

  private OutgoingQuestion write(DueQuestion question) {
    SourceDialogue dialogue =
        dialogues
            .forQuestion(question.kind())
            .orElseThrow(
                () -> new CannotAsk(NO_DIALOGUE, "No dialogue puts this kind of question."));
    OutgoingQuestion outgoing =
        new OutgoingQuestion(dialogue.kind(), dialogue.write(question), question.id().toString());
    return waiting
        .endOfLife(question.kind())
        .map(term -> outgoing.withEndOfLife(clock.instant().plus(term)))
        .orElse(outgoing);
  }

  private void fail(DueQuestion question, String code) {
    Instant now = clock.instant();
    questions.answered(
        new SourceAnswer(
            question.id(), SourceOutcome.FAILED, null, code, null, null, null, now, now, null));
  }
}
