package org.kontingent.hub.exchange.internal.provide;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ProviderReply;
import org.kontingent.hub.exchange.ProviderSettings;
import org.kontingent.hub.exchange.ReceivedRequest;
import org.kontingent.hub.exchange.RequestHandler;
import org.kontingent.hub.exchange.ServeRequests;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.Reading;
import org.kontingent.hub.exchange.internal.ReceivedFiles;
import org.kontingent.hub.exchange.internal.StoredDeliveries;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.LogContext;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Party;
import org.kontingent.hub.smev.v3.RejectCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The lane of requests: lane state, effect and signed answers in one transaction. */
public final class RequestLane implements ServeRequests {
  /** Nobody here serves this kind of data: registered at the exchange, not in the hub. */
  public static final String NOT_SERVED = "KIND_NOT_SERVED";

  /** The request breaks the schema of its kind. */
  public static final String NOT_VALID = "REQUEST_NOT_VALID";

  /** Nothing says where the answer should go, though it is no broadcast. */
  public static final String NO_REPLY_ADDRESS = "REPLY_ADDRESS_MISSING";

  private static final Logger LOG = LoggerFactory.getLogger(RequestLane.class);
  private static final int PROBLEMS_TOLD = 5;
  private static final int LONGEST_TEXT = 4000;

  private final ExchangeSettings settings;
  private final ProviderSettings provider;
  private final StoredDeliveries deliveries;
  private final Lanes lanes;
  private final RequestBook requests;
  private final RequestHandlers handlers;
  private final Answering answering;
  private final ReceivedFiles files;
  private final ExchangeAlerts alerts;
  private final Transactions transactions;
  private final Clock clock;

  public RequestLane(
      ExchangeSettings settings,
      ProviderSettings provider,
      StoredDeliveries deliveries,
      Lanes lanes,
      RequestBook requests,
      RequestHandlers handlers,
      Answering answering,
      ReceivedFiles files,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.deliveries = deliveries;
    this.lanes = lanes;
    this.requests = requests;
    this.handlers = handlers;
    this.answering = answering;
    this.files = files;
    this.alerts = alerts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public int serve() {
    int worked = 0;
    for (Claim claim : lanes.claim(ExchangeLanes.SERVED, settings.batch(), settings.lease())) {
      try (LogContext ignored = LogContext.of(claim.item().messageId(), claim.lane())) {
        transactions.run(() -> serveOne(claim));
      } catch (RuntimeException e) {
        // Whatever it was, it was rolled back; the request must not be lost nor block the others.
        failed(claim, e instanceof HubException known ? known.code() : "SERVING_FAILED", e);
      }
      worked++;
    }
    return worked;
  }

  private void serveOne(Claim claim) {
    if (!(deliveries.read(claim) instanceof Reading.Request reading)) {
      aside(claim, "STORED_REQUEST_UNREADABLE");
      return;
    }
    ServedRequest request = opened(reading.request());
    boolean again = request.state() == ServedState.FAILED;
    if (request.state() != ServedState.RECEIVED && !again) {
      lanes.done(claim, "SERVED_BEFORE");
      return;
    }
    if (!request.broadcast() && request.replyTo().isEmpty()) {
      aside(claim, NO_REPLY_ADDRESS);
      return;
    }
    if (!lanes.done(claim, "SERVED")) {
      return;
    }
    ProviderReply reply = reply(request, reading);
    if (again) {
      // An operator had it tried once more: the effect counts, the refusal sent then stays.
      requests.become(request.messageId(), ServedState.FAILED, "SERVED_AFTER_FAILURE");
    } else if (request.broadcast()) {
      requests.become(request.messageId(), ServedState.NOTED, codeOf(reply));
    } else {
      answering.put(request, reply);
    }
  }

  /** The request's row, locked; begun when it is worked on for the first time. */
  private ServedRequest opened(DeliveredRequest delivered) {
    MessageId id = delivered.data().messageId();
    return requests
        .lock(id)
        .orElseGet(
            () -> {
              boolean broadcast = delivered.metadata().type() == MessageType.BROADCAST;
              ServedRequest request =
                  new ServedRequest(
                      id,
                      delivered.data().content().document().root(),
                      delivered.metadata().sender().flatMap(Party::mnemonic),
                      broadcast ? Optional.empty() : delivered.replyTo(),
                      broadcast,
                      delivered.data().test(),
                      clock.instant(),
                      ServedState.RECEIVED,
                      null);
              requests.add(request);
              return request;
            });
  }

  private void aside(Claim claim, String code) {
    if (lanes.dead(claim, code)) {
      alerts.raise(code, Optional.of(claim.item().messageId()));
    }
  }

  private ProviderReply reply(ServedRequest request, Reading.Request reading) {
    Optional<RequestHandler> handler = handlers.of(request.kind());
    if (handler.isEmpty()) {
      alerts.raise(NOT_SERVED, Optional.of(request.messageId()));
      return new ProviderReply.Rejected(
          RejectCode.FAILURE, NOT_SERVED + ": вид сведений этой версии не обслуживается.");
    }
    byte[] payload = reading.request().data().content().document().octets();
    List<String> problems = handler.get().check().problems(request.kind(), payload);
    if (!problems.isEmpty()) {
      alerts.raise(NOT_VALID, Optional.of(request.messageId()));
      return notValid(problems);
    }
    ReceivedRequest received = received(request, reading, payload);
    return request.test() ? handler.get().handleTest(received) : handler.get().handle(received);
  }

  /** The object cannot be determined from such a request: ask again, better (smev3.md 4.12). */
  private static ProviderReply notValid(List<String> problems) {
    String text =
        NOT_VALID
            + ": запрос не соответствует схеме вида сведений. "
            + String.join("; ", problems.subList(0, Math.min(PROBLEMS_TOLD, problems.size())));
    return new ProviderReply.Rejected(
        RejectCode.UNKNOWN_REQUEST_DESCRIPTION,
        text.substring(0, Math.min(LONGEST_TEXT, text.length())));
  }

  private void failed(Claim claim, String code, RuntimeException cause) {
    LOG.warn("Not served: {} ({})", code, cause.getClass().getName());
    transactions.run(
        () -> {
          if (claim.attempt() < provider.attempts()) {
            lanes.retry(claim, code);
          } else if (lanes.dead(claim, code)) {
            alerts.raise(code, Optional.of(claim.item().messageId()));
            if (deliveries.read(claim) instanceof Reading.Request reading) {
              answering.giveUp(opened(reading.request()), code);
            }
          }
        });
  }

  private ReceivedRequest received(ServedRequest request, Reading.Request reading, byte[] payload) {
    DeliveredRequest delivered = reading.request();
    return new ReceivedRequest(
        request.messageId(),
        request.kind(),
        payload,
        request.sender(),
        delivered.metadata().sendingTimestamp(),
        request.receivedAt(),
        request.test(),
        request.broadcast(),
        reading.thumbprint(),
        files.of(request.messageId(), delivered.data().content()));
  }

  static String codeOf(ProviderReply reply) {
    if (reply instanceof ProviderReply.Rejected rejected) {
      return rejected.code().name();
    }
    return reply instanceof ProviderReply.Status status ? codeOf(status.then()) : null;
  }
}
