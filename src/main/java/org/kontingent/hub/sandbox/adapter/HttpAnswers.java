package org.kontingent.hub.sandbox.adapter;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes whole answers to an HTTP exchange and closes it. */
final class HttpAnswers {
  private HttpAnswers() {}

  static void send(HttpExchange http, int status, String contentType, byte[] body)
      throws IOException {
    http.getResponseHeaders().set("Content-Type", contentType);
    http.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = http.getResponseBody()) {
      out.write(body);
    }
    http.close();
  }

  static void text(HttpExchange http, int status, String text) throws IOException {
    send(http, status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  static void json(HttpExchange http, int status, byte[] json) throws IOException {
    send(http, status, "application/json; charset=utf-8", json);
  }

  /** Breaks the connection without a word. */
  static void drop(HttpExchange http) {
    http.close();
  }
}
