package org.kontingent.hub.sandbox.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.AnswerHabits;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.sandbox.Misbehaviours;
import org.kontingent.hub.sandbox.internal.ExchangeCore;
import org.kontingent.hub.sandbox.internal.FaultRaised;
import org.kontingent.hub.sandbox.internal.IncomingCall;
import org.kontingent.hub.sandbox.internal.Tricks;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.BoundedBody;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.HttpMessageWriter;
import org.kontingent.hub.smev.v3.MessageStyle;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.SmevVersion;

/** One address of the exchange: POST is a call, GET with {@code ?wsdl} the contract. */
final class SoapHandler implements HttpHandler {
  private static final System.Logger LOG = System.getLogger(SoapHandler.class.getName());

  private static final long MOST_DRAINED = 200L * 1024 * 1024;

  private final SmevVersion version;
  private final ExchangeCore core;
  private final Misbehaviours orders;
  private final AnswerHabits habits;
  private final long limit;
  private final PublishedContract contract;

  SoapHandler(
      SmevVersion version,
      ExchangeCore core,
      Misbehaviours orders,
      AnswerHabits habits,
      long limit,
      PublishedContract contract) {
    this.version = version;
    this.core = core;
    this.orders = orders;
    this.habits = habits;
    this.limit = limit;
    this.contract = contract;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    try {
      switch (http.getRequestMethod()) {
        case "POST" -> call(http);
        case "GET" -> contract.answer(http);
        default -> HttpAnswers.text(http, 405, "POST or GET ?wsdl\n");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      HttpAnswers.drop(http);
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "the stand-in exchange failed", e);
      reply(http, core.fault(version, FaultKind.SMEV_FAILURE), MessageStyle.PLAIN);
    } finally {
      http.close();
    }
  }

  private void call(HttpExchange http) throws IOException, InterruptedException {
    IncomingCall call;
    try {
      refuseTooLong(http);
      byte[] body = BoundedBody.read(http.getRequestBody(), limit);
      call = core.read(version, http.getRequestHeaders().getFirst("Content-Type"), body);
    } catch (FaultRaised e) {
      reply(http, core.fault(version, e), MessageStyle.PLAIN);
      return;
    } catch (HubException e) {
      drain(http);
      reply(http, core.fault(version, e), MessageStyle.PLAIN);
      return;
    }
    Operation operation = call.operation();
    Optional<KindOfData> data = call.data();
    Optional<Misbehaviour> delay = orders.take(MisbehaviourKind.DELAY, operation, data);
    if (delay.isPresent()) {
      Thread.sleep(delay.get().delay().toMillis());
    }
    if (orders.take(MisbehaviourKind.DROP_BEFORE, operation, data).isPresent()) {
      HttpAnswers.drop(http);
      return;
    }
    Optional<Misbehaviour> http5xx = orders.take(MisbehaviourKind.HTTP_ERROR, operation, data);
    if (http5xx.isPresent()) {
      HttpAnswers.text(http, http5xx.get().httpStatus(), "unavailable\n");
      return;
    }
    Optional<Misbehaviour> fault = orders.take(MisbehaviourKind.SOAP_FAULT, operation, data);
    if (fault.isPresent()) {
      reply(http, core.fault(version, fault.get().fault()), MessageStyle.PLAIN);
      return;
    }
    process(http, call);
  }

  /** Where the caller tells the length, nothing of a call that is too long is kept. */
  private void refuseTooLong(HttpExchange http) {
    String length = String.valueOf(http.getRequestHeaders().getFirst("Content-Length"));
    if (length.matches("[0-9]{1,18}") && Long.parseLong(length) > limit) {
      throw new HubException("BODY_TOO_LARGE", "The call is longer than " + limit + " octets.");
    }
  }

  /** A client still sending would never see the fault: let it finish, within reason. */
  private static void drain(HttpExchange http) throws IOException {
    InputStream rest = http.getRequestBody();
    byte[] chunk = new byte[64 * 1024];
    long left = MOST_DRAINED;
    for (int n = rest.read(chunk); n >= 0 && left > 0; n = rest.read(chunk)) {
      left -= n;
    }
  }

  private void process(HttpExchange http, IncomingCall call) throws IOException {
    ExchangeCore.Reply reply;
    try {
      reply = core.process(call, Tricks.of(orders));
    } catch (FaultRaised e) {
      reply = core.fault(version, e);
    }
    if (orders.take(MisbehaviourKind.DROP_AFTER, call.operation(), call.data()).isPresent()) {
      HttpAnswers.drop(http);
      return;
    }
    reply(http, reply, reply.fault() ? MessageStyle.PLAIN : habits.style());
  }

  private static void reply(HttpExchange http, ExchangeCore.Reply reply, MessageStyle style)
      throws IOException {
    HttpMessage message = new HttpMessageWriter(style).write(reply.envelope(), reply.parts());
    HttpAnswers.send(
        http, reply.fault() ? 500 : 200, message.contentType(), message.body().octets());
  }
}
