package org.kontingent.hub.sandbox.adapter;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.internal.FileStore;
import org.kontingent.hub.smev.v3.BoundedBody;

/**
 * The file store over HTTP instead of FTP: {@code PUT /sandbox/files/<uuid>/<name>} uploads, {@code
 * GET /sandbox/files/<uuid>} with the credentials of a delivery (Basic) downloads.
 */
final class FilesHandler implements HttpHandler {
  private static final long LARGEST = 64L * 1024 * 1024;
  private static final Pattern PATH =
      Pattern.compile("/sandbox/files/([0-9a-f-]{36})(?:/([^/]{1,200}))?");

  private final FileStore store;

  FilesHandler(FileStore store) {
    this.store = store;
  }

  @Override
  public void handle(HttpExchange http) throws IOException {
    try (http) {
      Matcher path = PATH.matcher(http.getRequestURI().getPath());
      if (!path.matches()) {
        HttpAnswers.text(http, 404, "/sandbox/files/<uuid>/<name>\n");
      } else if (http.getRequestMethod().equals("PUT") && path.group(2) != null) {
        put(http, path.group(1), path.group(2));
      } else if (http.getRequestMethod().equals("GET")) {
        get(http, path.group(1));
      } else {
        HttpAnswers.text(http, 405, "PUT or GET\n");
      }
    }
  }

  private void put(HttpExchange http, String uuid, String name) throws IOException {
    try {
      boolean stored = store.put(uuid, name, BoundedBody.read(http.getRequestBody(), LARGEST));
      HttpAnswers.text(http, stored ? 201 : 507, stored ? "stored\n" : "the store is full\n");
    } catch (HubException e) {
      HttpAnswers.text(http, 413, "too large\n");
    }
  }

  private void get(HttpExchange http, String uuid) throws IOException {
    String header = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
    Optional<byte[]> found = Optional.empty();
    if (header.startsWith("Basic ")) {
      String[] pair = decoded(header.substring("Basic ".length())).split(":", 2);
      found = pair.length == 2 ? store.get(uuid, pair[0], pair[1]) : found;
    }
    if (found.isPresent()) {
      HttpAnswers.send(http, 200, "application/octet-stream", found.get());
    } else {
      HttpAnswers.text(http, 403, "no access\n");
    }
  }

  private static String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64.strip()), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }
}
