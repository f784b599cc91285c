package org.kontingent.hub.sandbox.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.LifeEvent;
import org.kontingent.hub.sandbox.LifeEvents;
import org.kontingent.hub.sandbox.ToldNotice;
import org.kontingent.hub.sandbox.internal.NoticeDesk;
import org.kontingent.hub.smev.v3.BoundedBody;

/**
 * {@code /sandbox/notice}: POST lets something happen to an invented child, and its department
 * tells of it; GET lists what was told and answered. JSON; a POST must say so, which keeps web
 * pages of other origins out.
 */
final class NoticeHandler implements HttpHandler {
  private static final int LONGEST_ORDER = 10_000;

  private final ObjectMapper json = new ObjectMapper();
  private final NoticeDesk desk;
  private final Optional<LifeEvents> life;

  NoticeHandler(NoticeDesk desk, Optional<LifeEvents> life) {
    this.desk = desk;
    this.life = life;
  }

  /** What is to happen to whom; a test message changes nothing at the receiver's. */
  record Order(String child, LifeEvent event, boolean test) {}

  /** What was told. */
  record Line(String messageId, String sender, String kind, String taken, List<String> answers) {
    static Line of(ToldNotice notice) {
      return new Line(
          notice.messageId().value(),
          notice.sender(),
          notice.kind().toString(),
          notice.taken(),
          notice.answers());
    }
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    try (http) {
      switch (http.getRequestMethod()) {
        case "GET" -> write(http, 200, desk.told().stream().map(Line::of).toList());
        case "POST" -> tell(http);
        default -> HttpAnswers.text(http, 405, "GET or POST\n");
      }
    }
  }

  private void tell(HttpExchange http) throws IOException {
    String type = String.valueOf(http.getRequestHeaders().getFirst("Content-Type"));
    if (!type.startsWith("application/json")) {
      HttpAnswers.text(http, 415, "Content-Type must be application/json.\n");
      return;
    }
    try {
      byte[] body = BoundedBody.read(http.getRequestBody(), LONGEST_ORDER);
      Order order = json.readValue(body, Order.class);
      if (life.isEmpty() || order.child() == null || order.event() == null) {
        throw new IllegalArgumentException("nobody to tell of");
      }
      LifeEvents.Letter letter = life.get().write(order.child(), order.event());
      write(http, 201, Line.of(desk.tell(letter.mnemonic(), letter.payload(), order.test())));
    } catch (JsonProcessingException | HubException | IllegalArgumentException e) {
      HttpAnswers.text(http, 400, "Not an order: see docs/dev/sandbox.md for its fields.\n");
    }
  }

  private void write(HttpExchange http, int status, Object value) throws IOException {
    HttpAnswers.json(http, status, json.writeValueAsBytes(value));
  }
}
