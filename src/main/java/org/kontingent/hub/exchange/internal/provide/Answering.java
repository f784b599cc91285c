package org.kontingent.hub.exchange.internal.provide;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kontingent.hub.exchange.AnswerRequest;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.OutgoingAttachment;
import org.kontingent.hub.exchange.ProviderReply;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.exchange.internal.Enclosed;
import org.kontingent.hub.exchange.internal.Enclosures;
import org.kontingent.hub.exchange.internal.EnvelopeSealer;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.MimeLimits;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.ResponseContent;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SendResponse;
import org.kontingent.hub.smev.v3.SoapMessage;
import org.kontingent.hub.smev.v3.XmlFragment;

/**
 * From a reply to signed, journalled answers. Answers to one request leave in the order they were
 * given: each enters the outgoing lane when the one before it is through, so that no status arrives
 * after the final answer. Everything joins the caller's transaction, the request's row locked.
 */
public final class Answering implements AnswerRequest {
  /** The handler's answer breaks the published schema of its namespace. */
  public static final String NOT_VALID = "ANSWER_NOT_VALID";

  private static final String FAILURE_TEXT = "Запрос не удалось исполнить. Код для обращения: ";

  private final EnvelopeSealer sealer;
  private final EnvelopeWriter writer;
  private final Supplier<MessageId> ids;
  private final Journal journal;
  private final Lanes lanes;
  private final RequestBook requests;
  private final Enclosures enclosures;

  public Answering(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      Supplier<MessageId> ids,
      Journal journal,
      Lanes lanes,
      RequestBook requests,
      Enclosures enclosures) {
    this.sealer = sealer;
    this.writer = new EnvelopeWriter(settings.version(), AttachmentForm.PARTS);
    this.ids = ids;
    this.journal = journal;
    this.lanes = lanes;
    this.requests = requests;
    this.enclosures = enclosures;
  }

  @Override
  public boolean answer(MessageId id, ProviderReply reply) {
    ServedRequest request =
        requests
            .lock(id)
            .orElseThrow(() -> new HubException("REQUEST_UNKNOWN", "No request " + id + " came."));
    if (request.broadcast()) {
      throw new HubException("BROADCAST_NOT_ANSWERED", id + " is a broadcast: nobody answers it.");
    }
    if (requests.answersTo(id).stream().anyMatch(ProvidedAnswer::last)) {
      return false;
    }
    put(request, reply);
    return true;
  }

  /** The answers of a reply, each behind those before it. */
  void put(ServedRequest request, ProviderReply reply) {
    ProviderReply rest = reply;
    while (rest instanceof ProviderReply.Status status) {
      append(request, new RequestStatus(status.code(), List.of(), status.text()), false);
      rest = status.then();
    }
    if (rest instanceof ProviderReply.Pending) {
      requests.become(request.messageId(), ServedState.PENDING, null);
      return;
    }
    append(request, content(rest), attachments(rest), true);
    requests.become(request.messageId(), ServedState.ANSWERED, RequestLane.codeOf(rest));
  }

  /** Nobody could serve it: whoever waits for an answer is told so, once. */
  void giveUp(ServedRequest request, String code) {
    if (!request.broadcast()
        && requests.answersTo(request.messageId()).stream().noneMatch(ProvidedAnswer::last)) {
      append(request, Rejections.of(RejectCode.FAILURE, FAILURE_TEXT + code), true);
    }
    requests.become(request.messageId(), ServedState.FAILED, code);
  }

  /** The same content under a new id, in the place of the old one. */
  void renew(ServedRequest request, ProvidedAnswer old) {
    MessageId id = ids.get();
    ResponseContent content = OperationReader.sentResponse(envelope(old)).content();
    Enclosed enclosed = enclosures.encloseAgain(old.messageId(), id);
    JournalId body = sign(request, id, old.messageId(), content, enclosed);
    requests.become(old.messageId(), AnswerProgress.RENEWED);
    requests.add(
        new ProvidedAnswer(
            id,
            request.messageId(),
            old.place(),
            old.last(),
            AnswerProgress.QUEUED,
            body.value(),
            Optional.of(old.messageId())));
    lanes.put(ExchangeLanes.RESPONSES, new LaneItem(id, body.value()));
  }

  private byte[] envelope(ProvidedAnswer old) {
    JournalId id = new JournalId(old.bodyRef());
    String contentType = journal.find(id).orElseThrow(() -> missing(old)).contentType();
    byte[] body = journal.body(id).orElseThrow(() -> missing(old));
    return SoapMessage.parse(contentType, body, MimeLimits.DEFAULT).envelope();
  }

  private static HubException missing(ProvidedAnswer old) {
    return new HubException(
        "BODY_MISSING", "The journal holds no body for " + old.messageId() + ".");
  }

  /** The exchange wants none of our final answer: a plain refusal may still reach the requester. */
  void fallBack(ServedRequest request, String code) {
    append(request, Rejections.of(RejectCode.FAILURE, FAILURE_TEXT + code), true);
  }

  /** The answer before it is through. */
  void next(MessageId request) {
    requests.answersTo(request).stream()
        .filter(answer -> answer.progress() == AnswerProgress.WAITING)
        .findFirst()
        .ifPresent(
            answer -> {
              requests.become(answer.messageId(), AnswerProgress.QUEUED);
              lanes.put(
                  ExchangeLanes.RESPONSES, new LaneItem(answer.messageId(), answer.bodyRef()));
            });
  }

  private void append(ServedRequest request, ResponseContent content, boolean last) {
    append(request, content, List.of(), last);
  }

  private void append(
      ServedRequest request,
      ResponseContent content,
      List<OutgoingAttachment> attachments,
      boolean last) {
    List<ProvidedAnswer> before = requests.answersTo(request.messageId());
    boolean waits = before.stream().anyMatch(ProvidedAnswer::isOnItsWay);
    int place = before.stream().mapToInt(ProvidedAnswer::place).max().orElse(0) + 1;
    MessageId id = ids.get();
    Enclosed enclosed = enclosures.enclose(id, attachments);
    JournalId body = sign(request, id, request.messageId(), content, enclosed);
    requests.add(
        new ProvidedAnswer(
            id,
            request.messageId(),
            place,
            last,
            waits ? AnswerProgress.WAITING : AnswerProgress.QUEUED,
            body.value(),
            Optional.empty()));
    if (!waits) {
      lanes.put(ExchangeLanes.RESPONSES, new LaneItem(id, body.value()));
    }
  }

  private JournalId sign(
      ServedRequest request,
      MessageId id,
      MessageId about,
      ResponseContent content,
      Enclosed enclosed) {
    ResponseContent complete =
        content instanceof PrimaryContent primary ? enclosed.in(primary) : content;
    ResponseData data = new ResponseData(id, request.replyTo().orElseThrow(), complete);
    HttpMessage message =
        enclosed.around(
            sealer.seal(writer.sendResponse(new SendResponse(data, enclosed.contents()))));
    return journal.record(
        new JournalEntry(
            Direction.OUT,
            Operation.SEND_RESPONSE.label(),
            EntryOutcome.ACCEPTED,
            id,
            about,
            content instanceof PrimaryContent primary ? primary.document().root() : request.kind(),
            message.contentType(),
            message.body().shared(),
            SignatureSummary.OWN));
  }

  private static List<OutgoingAttachment> attachments(ProviderReply reply) {
    return reply instanceof ProviderReply.Payload payload ? payload.attachments() : List.of();
  }

  private static ResponseContent content(ProviderReply reply) {
    if (reply instanceof ProviderReply.Rejected rejected) {
      return Rejections.of(rejected.code(), rejected.text());
    }
    XmlFragment document = XmlFragment.parse(((ProviderReply.Payload) reply).octets());
    KindOfData kind = document.root();
    if (PublishedSchemas.knows(kind.namespace())
        && !PublishedSchemas.problems(kind.namespace(), document.octets()).isEmpty()) {
      throw new HubException(NOT_VALID, "An answer of " + kind + " breaks its schema.");
    }
    return PrimaryContent.of(document);
  }
}
