package org.kontingent.hub.sources;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.kontingent.hub.exchange.AnswerContent;
import org.kontingent.hub.exchange.AnswerHandler;
import org.kontingent.hub.exchange.ReceivedAnswer;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what becomes of the questions to sources and hands it to the registry as one of the six
 * outcomes. Whatever a source sends, the question ends; only a failing store makes it come again.
 */
public final class SourceAnswers implements AnswerHandler {
  /** The answer's kind of data is not one by which this question is asked. */
  public static final String OF_ANOTHER_KIND = "ANSWER_OF_ANOTHER_KIND";

  /** The dialogue broke down over the answer; an error of the hub. */
  public static final String NOT_UNDERSTOOD = "ANSWER_NOT_UNDERSTOOD";

  private static final Logger LOG = LoggerFactory.getLogger(SourceAnswers.class);

  private final SourceQuestions questions;
  private final Dialogues dialogues;
  private final Refusals refusals;
  private final Clock clock;

  public SourceAnswers(
      SourceQuestions questions, Dialogues dialogues, Refusals refusals, Clock clock) {
    this.questions = Objects.requireNonNull(questions);
    this.dialogues = Objects.requireNonNull(dialogues);
    this.refusals = Objects.requireNonNull(refusals);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public boolean handles(KindOfData kind) {
    return dialogues.forKind(kind).isPresent();
  }

  @Override
  public boolean isWanted(String correlation) {
    return questions.isOpen(SourceRequestId.parse(correlation));
  }

  @Override
  public void sent(String correlation, MessageId messageId) {
    questions.sent(SourceRequestId.parse(correlation));
  }

  @Override
  public void answered(ReceivedAnswer answer) {
    SourceRequestId id = SourceRequestId.parse(answer.correlation());
    Optional<DueQuestion> asked = questions.find(id);
    if (asked.isEmpty()) {
      LOG.warn("message {} answers question {}, which is gone", answer.messageId(), id);
      return;
    }
    read(answer, asked.get())
        .ifPresent(
            reading -> {
              Instant asOf = firstOf(reading.asOf(), answer.sentAt(), answer.receivedAt());
              questions.answered(
                  new SourceAnswer(
                      id,
                      reading.outcome(),
                      reading.facts(),
                      reading.code(),
                      answer.kind().namespace(),
                      answer.messageId().value(),
                      reading.eventTime(),
                      asOf,
                      answer.receivedAt(),
                      answer.signerThumbprint()));
            });
  }

  @Override
  public void refused(String correlation, MessageId messageId, String code) {
    unanswered(correlation, messageId, SourceOutcome.REJECTED, Refusals.readable(code));
  }

  @Override
  public void expired(String correlation, MessageId messageId, String code) {
    unanswered(correlation, messageId, SourceOutcome.EXPIRED, code);
  }

  private void unanswered(
      String correlation, MessageId messageId, SourceOutcome outcome, String code) {
    Instant now = clock.instant();
    questions.answered(
        new SourceAnswer(
            SourceRequestId.parse(correlation),
            outcome,
            null,
            code,
            null,
            messageId.value(),
            null,
            now,
            now,
            null));
  }

  /** What the answer says; empty for a mere status. */
  private Optional<SourceReading> read(ReceivedAnswer answer, DueQuestion asked) {
    if (answer.content() instanceof AnswerContent.Payload payload) {
      return Optional.of(read(payload, answer.kind(), asked));
    }
    if (answer.content() instanceof AnswerContent.Rejected rejected) {
      return Optional.of(refusals.byTheSource(rejected.codes()));
    }
    if (answer.content() instanceof AnswerContent.RejectedByExchange rejected) {
      return Optional.of(refusals.byTheExchange(rejected.category(), rejected.faults()));
    }
    return Optional.empty();
  }

  private SourceReading read(AnswerContent.Payload payload, KindOfData kind, DueQuestion asked) {
    Optional<SourceDialogue> dialogue =
        dialogues.forKind(kind).filter(one -> one.question() == asked.kind());
    if (dialogue.isEmpty()) {
      return SourceReading.without(SourceOutcome.FAILED, OF_ANOTHER_KIND, null);
    }
    try {
      return dialogue.get().read(payload.octets(), asked);
    } catch (RuntimeException e) {
      LOG.error("answer to {} was not understood: {}", asked.id(), e.getClass().getName());
      return SourceReading.without(SourceOutcome.FAILED, NOT_UNDERSTOOD, null);
    }
  }

  private static Instant firstOf(Instant first, Instant second, Instant third) {
    if (first != null) {
      return first;
    }
    return second != null ? second : third;
  }
}
