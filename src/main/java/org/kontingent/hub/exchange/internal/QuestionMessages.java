package org.kontingent.hub.exchange.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.OutgoingAttachment;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.HttpMessage;
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
  private final Enclosures enclosures;

  public QuestionMessages(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      Journal journal,
      Lanes lanes,
      Questions questions,
      Enclosures enclosures) {
    this.sealer = sealer;
    this.writer = new EnvelopeWriter(settings.version(), AttachmentForm.PARTS);
    this.journal = journal;
    this.lanes = lanes;
    this.questions = questions;
    this.enclosures = enclosures;
  }

  Lanes lanes() {
    return lanes;
  }

  /** Signs the content of an older message of ours anew, under the id of {@code question}. */
  void renew(AskedQuestion question, String contentType, byte[] older) {
    Element element =
        OperationReader.toBeSigned(
                SoapMessage.parse(contentType, older, MimeLimits.DEFAULT).document())
            .orElseThrow();
    RequestData data = OperationReader.requestData(element);
    put(
        question,
        data.endOfLife(),
        message(
            data.withMessageId(question.messageId()),
            enclosures.encloseAgain(data.messageId(), question.messageId())));
  }

  /** Signs {@code data} with its attachments and puts it on its way as {@code question}. */
  void put(AskedQuestion question, RequestData data, List<OutgoingAttachment> attachments) {
    put(
        question,
        data.endOfLife(),
        message(data, enclosures.enclose(question.messageId(), attachments)));
  }

  /**
   * Whoever calls holds no attachment any more but in the message: two at once fit a small heap.
   */
  private HttpMessage message(RequestData data, Enclosed enclosed) {
    RequestData complete = data.withContent(enclosed.in(data.content()));
    return enclosed.around(
        sealer.seal(
            writer.sendRequest(new SendRequest(complete, enclosed.contents(), Optional.empty()))));
  }

  private void put(AskedQuestion question, Optional<Instant> endOfLife, HttpMessage message) {
    JournalId body =
        journal.record(
            new JournalEntry(
                Direction.OUT,
                Operation.SEND_REQUEST.label(),
                EntryOutcome.ACCEPTED,
                question.messageId(),
                question.renews().orElse(null),
                question.kind(),
                message.contentType(),
                message.body().shared(),
                SignatureSummary.OWN));
    questions.add(question);
    LaneItem item = new LaneItem(question.messageId(), body.value());
    lanes.put(ExchangeLanes.REQUESTS, endOfLife.map(item::withDeadline).orElse(item));
  }
}
