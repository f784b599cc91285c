package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.AnswerHandler;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;

/** What becomes of our questions at sending. */
public final class SentQuestions implements OutgoingMessages {
  private final QuestionMessages messages;
  private final Supplier<MessageId> ids;
  private final Journal journal;
  private final Questions questions;
  private final AnswerHandlers handlers;
  private final Clock clock;

  public SentQuestions(
      QuestionMessages messages,
      Supplier<MessageId> ids,
      Journal journal,
      Questions questions,
      AnswerHandlers handlers,
      Clock clock) {
    this.messages = messages;
    this.ids = ids;
    this.journal = journal;
    this.questions = questions;
    this.handlers = handlers;
    this.clock = clock;
  }

  @Override
  public LaneName lane() {
    return ExchangeLanes.REQUESTS;
  }

  @Override
  public Operation operation() {
    return Operation.SEND_REQUEST;
  }

  @Override
  public boolean isWanted(MessageId id) {
    AskedQuestion question = questions.find(id).orElseThrow(() -> unknown(id));
    return !question.state().isFinal()
        && handlers.require(question.kind()).isWanted(question.correlation());
  }

  @Override
  public void withdrawn(MessageId id) {
    questions.end(id, QuestionState.CANCELLED);
  }

  @Override
  public void taken(MessageId id, String code) {
    questions.become(id, QuestionState.SENT);
    tell(id, (handler, question) -> handler.sent(question.correlation(), id));
  }

  @Override
  public void refused(MessageId id, String code) {
    if (questions.end(id, QuestionState.REFUSED)) {
      tell(id, (handler, question) -> handler.refused(question.correlation(), id, code));
    }
  }

  @Override
  public void expired(MessageId id, String code) {
    if (questions.end(id, QuestionState.EXPIRED)) {
      tell(id, (handler, question) -> handler.expired(question.correlation(), id, code));
    }
  }

  /** An entry of the lane passed its deadline, which is the question's end of life. */
  public void expiredInLane(LaneEntry entry) {
    if (entry.lane().equals(lane())) {
      expired(entry.item().messageId(), FaultKind.END_OF_LIFE_REACHED.name());
    }
  }

  @Override
  public void renew(Claim claim) {
    MessageId old = claim.item().messageId();
    AskedQuestion question = questions.find(old).orElseThrow(() -> unknown(old));
    JournalId body = new JournalId(claim.item().bodyRef());
    messages.renew(
        question.renewedAs(ids.get(), clock.instant()),
        journal.find(body).orElseThrow(() -> unknown(old)).contentType(),
        journal.body(body).orElseThrow(() -> unknown(old)));
  }

  private void tell(MessageId id, BiConsumer<AnswerHandler, AskedQuestion> word) {
    AskedQuestion question = questions.find(id).orElseThrow(() -> unknown(id));
    word.accept(handlers.require(question.kind()), question);
  }

  private static HubException unknown(MessageId id) {
    return new HubException("QUESTION_UNKNOWN", "No question was asked by message " + id + ".");
  }
}
