package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.services.adapter.ServicesServer.Reply;

/** Bodies of 50 MB and other greedy requests against a server with a heap of 256 MB. */
class HugeBodyIT {
  private static final int MEGABYTE = 1 << 20;
  private static Process server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                System.getProperty("java.class.path"),
                ServicesServer.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("port ")) {
      line = out.readLine();
    }
    assertThat(line).as("the server's port").isNotNull();
    port = Integer.parseInt(line.substring("port ".length()));
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    server.waitFor(20, TimeUnit.SECONDS);
  }

  private static Reply post(HttpRequest.BodyPublisher body) {
    return ServicesServer.sendTo(
        "tls/school-1",
        HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/ws/school"))
            .header("Content-Type", "text/xml; charset=UTF-8")
            .timeout(Duration.ofSeconds(60))
            .POST(body));
  }

  private static byte[] filled(int bytes) {
    byte[] body = new byte[bytes];
    java.util.Arrays.fill(body, (byte) ' ');
    return body;
  }

  private static void assertAlive() {
    Reply alive =
        post(
            HttpRequest.BodyPublishers.ofString(
                Requests.capabilities(Requests.header(ServicesServer.SCHOOL_1))));
    assertThat(alive.status()).as(alive.body()).isEqualTo(200);
  }

  @Test
  void announcedBodyOf50MegabytesIsTooLarge() {
    long start = System.nanoTime();
    Reply reply = post(HttpRequest.BodyPublishers.ofByteArray(filled(50 * MEGABYTE)));
    assertThat(reply.faultCode()).as(reply.body()).isEqualTo("TOO_LARGE");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    assertAlive();
  }

  @Test
  void bodyOf50MegabytesInChunksIsTooLarge() {
    byte[] piece = filled(MEGABYTE);
    Reply reply =
        post(HttpRequest.BodyPublishers.ofByteArrays(java.util.Collections.nCopies(50, piece)));
    assertThat(reply.faultCode()).as(reply.body()).isEqualTo("TOO_LARGE");
    assertAlive();
  }

  @Test
  void fiveMegabytesOfElementsAreRefusedByTheirNumber() {
    String elements = Requests.envelope("<a>" + "<b/>".repeat(MEGABYTE) + "</a>");
    List<Reply> replies =
        java.util.stream.IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> post(HttpRequest.BodyPublishers.ofString(elements)))
            .toList();
    assertThat(replies).allSatisfy(r -> assertThat(r.faultCode()).isEqualTo("TOO_LARGE"));
    assertAlive();
  }

  @Test
  void fiveMegabytesOfTextInOneElementAreRefusedForTheirLength() {
    String text =
        Requests.upsert(
            Requests.header(ServicesServer.SCHOOL_1),
            ServicesServer.SCHOOL_1,
            "long",
            Requests.PUPIL.replace("Тестова", "x".repeat(5 * MEGABYTE - 4096)),
            "");
    Reply reply = post(HttpRequest.BodyPublishers.ofString(text));
    assertThat(reply.faultCode()).as("fault").isEqualTo("VALIDATION_FAILED");
    assertThat(reply.body()).contains("TOO_LONG").hasSizeLessThan(5000);
    assertAlive();
  }

  @Test
  void bodyThatBreaksOffHoldsNothingUp() throws IOException {
    try (SSLSocket socket =
        (SSLSocket)
            ServicesServer.tls("tls/school-1").getSocketFactory().createSocket("localhost", port)) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /ws/school HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\n"
                  + "Content-Length: 1000000\r\n\r\n<e:Envelope")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    assertAlive();
  }
}
