package org.kontingent.hub.sandbox.adapter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Supplier;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.Misbehaviours;
import org.kontingent.hub.sandbox.SandboxState;
import org.kontingent.hub.smev.v3.BoundedBody;

/**
 * {@code /sandbox/misbehaviour}: GET lists the orders in force, POST adds one, DELETE clears.
 * {@code /sandbox/state}: counts. JSON; a POST must say so, which keeps web pages of other origins
 * out.
 */
final class ControlHandler implements HttpHandler {
  private static final int LONGEST_ORDER = 10_000;

  private final ObjectMapper json = new ObjectMapper();
  private final Misbehaviours orders;
  private final Supplier<SandboxState> state;

  ControlHandler(Misbehaviours orders, Supplier<SandboxState> state) {
    this.orders = orders;
    this.state = state;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    try (http) {
      String path = http.getRequestURI().getPath();
      String what = http.getRequestMethod() + " " + path;
      switch (what) {
        case "GET /sandbox/state" -> write(http, 200, state.get());
        case "GET /sandbox/misbehaviour" -> list(http, 200);
        case "POST /sandbox/misbehaviour" -> add(http);
        case "DELETE /sandbox/misbehaviour" -> {
          orders.clear();
          list(http, 200);
        }
        default -> HttpAnswers.text(http, 404, "No such page.\n");
      }
    }
  }

  private void add(HttpExchange http) throws IOException {
    String type = String.valueOf(http.getRequestHeaders().getFirst("Content-Type"));
    if (!type.startsWith("application/json")) {
      HttpAnswers.text(http, 415, "Content-Type must be application/json.\n");
      return;
    }
    try {
      byte[] body = BoundedBody.read(http.getRequestBody(), LONGEST_ORDER);
      orders.add(json.readValue(body, MisbehaviourOrder.class).toMisbehaviour());
    } catch (JsonProcessingException | HubException | IllegalArgumentException e) {
      HttpAnswers.text(http, 400, "Not an order: see the README for its fields.\n");
      return;
    }
    list(http, 201);
  }

  private void list(HttpExchange http, int status) throws IOException {
    write(http, status, orders.pending().stream().map(MisbehaviourOrder::of).toList());
  }

  private void write(HttpExchange http, int status, Object value) throws IOException {
    HttpAnswers.json(http, status, json.writeValueAsBytes(value));
  }
}
