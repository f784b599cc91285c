package org.kontingent.hub.exchange.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
import org.kontingent.hub.smev.v3.Operation;

/** The route {@code smev} as it is shipped, against a peer that answers chosen octets. */
class CamelExchangeTransportTest {
  private static final int LIMIT = 1_000_000;
  private static final byte[] ENVELOPE = "<a>\r\n'</a>".getBytes(StandardCharsets.UTF_8);

  private final AtomicReference<byte[]> seen = new AtomicReference<>();
  private final AtomicReference<String> action = new AtomicReference<>();
  private HttpServer peer;
  private CamelContext camel;
  private int status = 200;
  private String contentType = "text/xml; charset=UTF-8";
  private byte[] answer = new byte[0];

  @BeforeEach
  void start() throws Exception {
    peer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    peer.createContext(
        "/smev/v1.2/ws",
        exchange -> {
          seen.set(exchange.getRequestBody().readAllBytes());
          action.set(exchange.getRequestHeaders().getFirst("SOAPAction"));
          exchange.getResponseHeaders().set("Content-Type", contentType);
          exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    peer.start();
    camel = camel("http://127.0.0.1:" + peer.getAddress().getPort() + "/smev/v1.2/ws");
  }

  @AfterEach
  void stop() {
    camel.stop();
    peer.stop(0);
  }

  static Stream<byte[]> bodiesThatAreEasilyHarmed() {
    String text =
        "<?xml version='1.0' encoding='UTF-8'?>\r\n<!-- c --><s:Envelope\r\n xmlns:s='urn:s'"
            + " xmlns:unused=\"urn:unused\"><s:Body  a='&quot;'\t>\u0442\u0435\u043a\u0441\u0442"
            + " \ud83d\ude00&#13;</s:Body ></s:Envelope>\r\n\r\n";
    return Stream.of(
        text.getBytes(StandardCharsets.UTF_8),
        text.replace("UTF-8", "windows-1251")
            .getBytes(java.nio.charset.Charset.forName("windows-1251")),
        everyOctet());
  }

  @ParameterizedTest
  @MethodSource("bodiesThatAreEasilyHarmed")
  void theOctetsHandedOnAreTheOctetsAnswered(byte[] body) {
    answer = body;
    ExchangeReply reply = transport().post(Operation.GET_RESPONSE, ENVELOPE);
    assertThat(reply.body()).isEqualTo(body);
    assertThat(reply.status()).isEqualTo(200);
  }

  @Test
  void aMultipartComesWholeWithItsContentType() {
    contentType =
        "multipart/related; boundary=\"uuid:7c0e2d6c\"; type=\"application/xop+xml\";"
            + " start*0=\"<rootpart*\"; start*1=\"7c0e2d6c>\"; start-info=\"text/xml\"";
    answer =
        ("--uuid:7c0e2d6c\r\nContent-Id: <rootpart*7c0e2d6c>\r\n\r\n<a/>\r\n" + "--uuid:7c0e2d6c--")
            .getBytes(StandardCharsets.UTF_8);
    ExchangeReply reply = transport().post(Operation.GET_RESPONSE, ENVELOPE);
    assertThat(reply.body()).isEqualTo(answer);
    assertThat(reply.contentType()).isEqualTo(contentType);
  }

  @Test
  void theEnvelopeGoesOutAsItIsWithItsSoapAction() {
    answer = new byte[] {'x'};
    transport().post(Operation.SEND_REQUEST, ENVELOPE);
    assertThat(seen.get()).isEqualTo(ENVELOPE);
    assertThat(action.get()).isEqualTo("\"urn:SendRequest\"");
  }

  @Test
  void aFaultIsAnAnswer() {
    status = 500;
    answer = "<fault/>".getBytes(StandardCharsets.UTF_8);
    assertThat(transport().post(Operation.ACK, ENVELOPE).status()).isEqualTo(500);
  }

  @Test
  void aProxysPageIsNotAnAnswer() {
    status = 502;
    contentType = "text/html";
    answer = "<html>Bad Gateway</html>".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> transport().post(Operation.ACK, ENVELOPE))
        .isInstanceOfSatisfying(
            ExchangeUnreachable.class, e -> assertThat(e.code()).isEqualTo("HTTP_502"));
  }

  @Test
  void anAnswerBeyondTheLimitIsCutOff() {
    answer = new byte[LIMIT + 1];
    assertThatThrownBy(() -> transport().post(Operation.ACK, ENVELOPE))
        .isInstanceOfSatisfying(
            ExchangeUnreachable.class, e -> assertThat(e.code()).isEqualTo("ANSWER_TOO_LARGE"));
  }

  @Test
  void nobodyListeningIsUnreachable() throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (CamelContext other = camel("http://127.0.0.1:" + free + "/smev/v1.2/ws")) {
      ExchangeTransport transport = new CamelExchangeTransport(other.createProducerTemplate());
      assertThatThrownBy(() -> transport.post(Operation.ACK, ENVELOPE))
          .isInstanceOfSatisfying(
              ExchangeUnreachable.class,
              e -> assertThat(e.code()).isEqualTo("EXCHANGE_UNREACHABLE"));
    }
  }

  @Test
  void aConnectionBrokenWithinTheAnswerIsUnreachable() throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread breaker = new Thread(() -> answerHalf(server));
      breaker.start();
      try (CamelContext other =
          camel("http://127.0.0.1:" + server.getLocalPort() + "/smev/v1.2/ws")) {
        ExchangeTransport transport = new CamelExchangeTransport(other.createProducerTemplate());
        assertThatThrownBy(() -> transport.post(Operation.ACK, ENVELOPE))
            .isInstanceOf(ExchangeUnreachable.class);
      }
      breaker.join();
    }
  }

  private static void answerHalf(ServerSocket server) {
    try (var socket = server.accept()) {
      socket.getInputStream().read(new byte[4096]);
      socket
          .getOutputStream()
          .write(
              "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: 100\r\n\r\n<half"
                  .getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private ExchangeTransport transport() {
    return new CamelExchangeTransport(camel.createProducerTemplate());
  }

  private static CamelContext camel(String address) throws Exception {
    CamelContext context = new DefaultCamelContext();
    Properties properties = new Properties();
    properties.setProperty("hub.exchange.address", address);
    context.getPropertiesComponent().setInitialProperties(properties);
    context.getRegistry().bind("wholeReply", new WholeReply(LIMIT));
    context
        .getRegistry()
        .bind("smevHttpClient", new SmevHttpClient(Duration.ofSeconds(5), Duration.ofSeconds(5)));
    PluginHelper.getRoutesLoader(context)
        .loadRoutes(
            ResourceHelper.resolveMandatoryResource(
                context, "file:" + Path.of("routes", "00-smev.camel.yaml")));
    context.start();
    return context;
  }

  private static byte[] everyOctet() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < 256 * 300; i++) {
      out.write(i);
    }
    return out.toByteArray();
  }
}
