package org.kontingent.hub.sandbox.adapter;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.kontingent.hub.smev.v3.SmevVersion;

/**
 * Answers {@code ?wsdl} with the contract of a version and {@code ?xsd=FILE} with a schema of it,
 * addresses in them rewritten so that a client finds everything here.
 */
final class PublishedContract {
  private final SmevVersion version;

  PublishedContract(SmevVersion version) {
    this.version = version;
  }

  void answer(HttpExchange http) throws IOException {
    String query = String.valueOf(http.getRequestURI().getRawQuery());
    String file = null;
    if (query.toLowerCase(Locale.ROOT).equals("wsdl")) {
      file = "/wsdl/smev/" + version.number() + "/message-exchange.wsdl";
    } else if (query.matches("xsd=[A-Za-z0-9._-]{1,80}[.]xsd")) {
      file = "/xsd/smev/" + version.number() + "/" + query.substring("xsd=".length());
    }
    byte[] found = file == null ? null : read(file);
    if (found == null) {
      HttpAnswers.text(http, 404, "Only POST, ?wsdl and the schemas it names.\n");
      return;
    }
    HttpAnswers.send(http, 200, "text/xml; charset=utf-8", rewritten(found, http));
  }

  private static byte[] rewritten(byte[] contract, HttpExchange http) {
    String host = String.valueOf(http.getRequestHeaders().getFirst("Host"));
    boolean usable = host.matches("[A-Za-z0-9.:\\[\\]-]{1,260}");
    String authority = usable ? host : "localhost:" + http.getLocalAddress().getPort();
    String here = "http://" + authority + http.getRequestURI().getPath();
    String text = new String(contract, StandardCharsets.UTF_8);
    return text.replaceAll(
            "schemaLocation=\"(?:[^\"]*/)?([^\"/]+[.]xsd)\"",
            "schemaLocation=\"" + here + "?xsd=$1\"")
        .replaceAll("(<[a-zA-Z0-9]*:?address location=\")[^\"]*\"", "$1" + here + "\"")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String file) throws IOException {
    try (InputStream in = PublishedContract.class.getResourceAsStream(file)) {
      return in == null ? null : in.readAllBytes();
    }
  }
}
