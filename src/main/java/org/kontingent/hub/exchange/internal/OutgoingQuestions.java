package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.AskQuestion;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.OutgoingQuestion;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.XmlFragment;

/** Turns a question into a signed, journalled message in the outgoing lane. */
public final class OutgoingQuestions implements AskQuestion {
  /** So many batches may wait in a lane while more is asked. */
  private static final int BATCHES_AHEAD = 3;

  private final ExchangeSettings settings;
  private final Supplier<MessageId> ids;
  private final QuestionMessages messages;
  private final Clock clock;

  public OutgoingQuestions(
      ExchangeSettings settings, Supplier<MessageId> ids, QuestionMessages messages, Clock clock) {
    this.settings = settings;
    this.ids = ids;
    this.messages = messages;
    this.clock = clock;
  }

  @Override
  public MessageId ask(OutgoingQuestion question) {
    MessageId id = ids.get();
    RequestData data = RequestData.of(id, XmlFragment.parse(question.payload()));
    if (settings.nodeId().isPresent()) {
      data = data.withNodeId(settings.nodeId().get());
    }
    if (question.endOfLife().isPresent()) {
      data = data.withEndOfLife(question.endOfLife().get());
    }
    if (settings.testMessages()) {
      data = data.asTest();
    }
    messages.put(
        AskedQuestion.first(id, question.kind(), question.correlation(), clock.instant()),
        data,
        question.attachments());
    return id;
  }

  @Override
  public boolean hasRoom() {
    int most = BATCHES_AHEAD * settings.batch();
    return !messages.lanes().hasMoreDueThan(ExchangeLanes.REQUESTS, most)
        && !messages.lanes().hasMoreDueThan(ExchangeLanes.ANSWERS, most);
  }
}
