package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.MimeLimits;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SoapMessage;
import org.w3c.dom.Element;

/**
 * From a question to a signed message: envelope, evidence, question and lane entry, all in the
 * caller's transaction.
 */
public final class QuestionMessages {
  private final EnvelopeSealer sealer;
  private final EnvelopeWriter writer;
  private final Journal journal;
  private final Lanes lanes;
  private final Questions questions;

  public QuestionMessages(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      Journal journal,
      Lanes lanes,
      Questions questions) {
    this.sealer = sealer;
    this.writer = new EnvelopeWriter(settings.version());
    this.journal = journal;
    this.lanes = lanes;
    this.questions = questions;
  }

  /** Signs the content of an older envelope of ours anew, under the id of {@code question}. */
  void renew(AskedQuestion question, byte[] older) {
    Element data =
        OperationReader.toBeSigned(
                SoapMessage.parse(EnvelopeSealer.CONTENT_TYPE, older, MimeLimits.DEFAULT)
                    .document())
            .orElseThrow();
    put(question, OperationReader.requestData(data).withMessageId(question.messageId()));
  }

  /** Signs {@code data} and puts it on its way as {@code question}. */
  void put(AskedQuestion question, RequestData data) {
    byte[] envelope = sealer.seal(writer.sendRequest(SendRequest.of(data)));
    JournalId body =
        journal.record(
            new JournalEntry(
                Direction.OUT,
                Operation.SEND_REQUEST.label(),
                EntryOutcome.ACCEPTED,
                question.messageId(),
                question.renews().orElse(null),
                question.kind(),
                EnvelopeSealer.CONTENT_TYPE,
                envelope,
                SignatureSummary.OWN));
    questions.add(question);
    LaneItem item = new LaneItem(question.messageId(), body.value());
    lanes.put(ExchangeLanes.REQUESTS, data.endOfLife().map(item::withDeadline).orElse(item));
  }
}
