package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.AskQuestion;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.OutgoingQuestion;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.XmlFragment;

/** Turns a question into a signed, journalled message in the outgoing lane. */
public final class OutgoingQuestions implements AskQuestion {
  private final ExchangeSettings settings;
  private final EnvelopeSealer sealer;
  private final EnvelopeWriter writer;
  private final Supplier<MessageId> ids;
  private final Journal journal;
  private final Lanes lanes;
  private final Questions questions;
  private final Clock clock;

  public OutgoingQuestions(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      Supplier<MessageId> ids,
      Journal journal,
      Lanes lanes,
      Questions questions,
      Clock clock) {
    this.settings = settings;
    this.sealer = sealer;
    this.writer = new EnvelopeWriter(settings.version());
    this.ids = ids;
    this.journal = journal;
    this.lanes = lanes;
    this.questions = questions;
    this.clock = clock;
  }

  @Override
  public MessageId ask(OutgoingQuestion question) {
    MessageId id = ids.get();
    RequestData data = RequestData.of(id, XmlFragment.parse(question.payload()));
    if (settings.nodeId().isPresent()) {
      data = data.withNodeId(settings.nodeId().get());
    }
    if (settings.testMessages()) {
      data = data.asTest();
    }
    byte[] envelope = sealer.seal(writer.sendRequest(SendRequest.of(data)));
    JournalId body =
        journal.record(
            new JournalEntry(
                Direction.OUT,
                Operation.SEND_REQUEST.label(),
                EntryOutcome.ACCEPTED,
                id,
                null,
                question.kind(),
                EnvelopeSealer.CONTENT_TYPE,
                envelope,
                SignatureSummary.OWN));
    questions.add(
        new AskedQuestion(
            id, question.kind(), question.correlation(), clock.instant(), QuestionState.ASKED));
    lanes.put(ExchangeLanes.REQUESTS, new LaneItem(id, body.value()));
    return id;
  }
}
