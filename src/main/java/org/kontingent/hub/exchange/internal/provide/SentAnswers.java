package org.kontingent.hub.exchange.internal.provide;

import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.OutgoingMessages;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Operation;

/** What becomes of our answers at sending: the next of the same request follows. */
public final class SentAnswers implements OutgoingMessages {
  private final Answering answering;
  private final RequestBook requests;
  private final ExchangeAlerts alerts;

  public SentAnswers(Answering answering, RequestBook requests, ExchangeAlerts alerts) {
    this.answering = answering;
    this.requests = requests;
    this.alerts = alerts;
  }

  @Override
  public LaneName lane() {
    return ExchangeLanes.RESPONSES;
  }

  @Override
  public Operation operation() {
    return Operation.SEND_RESPONSE;
  }

  @Override
  public void taken(MessageId id, String code) {
    ProvidedAnswer answer = answer(id);
    ServedRequest request = request(answer);
    requests.become(id, AnswerProgress.SENT);
    if (answer.last() && request.state() == ServedState.ANSWERED) {
      requests.become(request.messageId(), ServedState.SENT, request.code());
    }
    answering.next(request.messageId());
  }

  /**
   * A status that is not wanted is passed over; in place of a final answer the requester is told
   * FAILURE, once, so that he is not left without any.
   */
  @Override
  public void refused(MessageId id, String code) {
    ProvidedAnswer answer = answer(id);
    ServedRequest request = request(answer);
    requests.become(id, AnswerProgress.REFUSED);
    alerts.raise(code, Optional.of(id));
    if (answer.last()) {
      boolean first =
          requests.answersTo(request.messageId()).stream()
                  .filter(ProvidedAnswer::last)
                  .filter(one -> one.progress() == AnswerProgress.REFUSED)
                  .count()
              == 1;
      if (first) {
        answering.fallBack(request, code);
      } else {
        requests.become(request.messageId(), ServedState.UNDELIVERABLE, code);
      }
    }
    answering.next(request.messageId());
  }

  /** Answers have no term of their own. */
  @Override
  public void expired(MessageId id, String code) {
    refused(id, code);
  }

  @Override
  public void renew(Claim claim) {
    ProvidedAnswer answer = answer(claim.item().messageId());
    answering.renew(request(answer), answer);
  }

  private ProvidedAnswer answer(MessageId id) {
    return requests
        .answer(id)
        .orElseThrow(() -> new HubException("ANSWER_UNKNOWN", "No answer " + id + " was given."));
  }

  private ServedRequest request(ProvidedAnswer answer) {
    return requests.lock(answer.request()).orElseThrow();
  }
}
