package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.sandbox.Outsider.Answer;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SandboxContractTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void theContractIsPublishedWithEverySchemaItNames(SmevVersion version) throws Exception {
    String address = bench.outsider("hub", version).address();
    Document wsdl = get(address + "?wsdl");
    Element place =
        (Element)
            wsdl.getElementsByTagNameNS("http://schemas.xmlsoap.org/wsdl/soap/", "address").item(0);
    assertThat(place.getAttribute("location")).isEqualTo(address);
    Set<String> seen = new HashSet<>();
    follow(wsdl, seen);
    assertThat(seen).hasSizeGreaterThan(2).allMatch(location -> location.startsWith(address));
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void receiptsAndDeliveriesAreValidByTheContract(SmevVersion version) {
    Outsider hub = bench.outsider("hub", version);
    Outsider mvd = bench.outsider("mvd", version);
    valid(hub.poll(hub.any()), version);
    valid(hub.send(RequestData.of(hub.newId(), Bench.document(Bench.ASK, "x"))), version);
    hub.ask(Bench.document(Bench.ASK, "foul"));
    valid(mvd.pollRequests(mvd.any()), version);
    valid(hub.poll(hub.any()), version);
  }

  @Test
  void whateverIsNoCallGetsAnAnswer() throws Exception {
    String base = "http://127.0.0.1:" + bench.sandbox.port();
    assertThat(status("GET", base + "/smev/v1.2/ws")).isEqualTo(404);
    assertThat(status("GET", base + "/smev/v1.2/ws?xsd=../../x.xsd")).isEqualTo(404);
    assertThat(status("PUT", base + "/smev/v1.2/ws")).isEqualTo(405);
    assertThat(status("GET", base + "/")).isEqualTo(404);
    assertThat(status("PUT", base + "/sandbox/files/../x")).isEqualTo(404);
  }

  @Test
  void aBodyWithoutEndIsRefusedAndTheSandboxStaysUp() {
    Outsider hub = bench.outsider("hub");
    Answer answer = hub.post(new byte[25 * 1024 * 1024]);
    assertThat(answer.faultKind()).isEqualTo(FaultKind.INVALID_CONTENT);
    assertThat(hub.poll(hub.any()).status()).isEqualTo(200);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("hostileBodies")
  void hostileBodiesGetAFaultAndTheSandboxStaysUp(String name, String contentType, String body) {
    Outsider hub = bench.outsider("hub");
    Answer answer = hub.post(contentType, body.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.faultKind())
        .isIn(FaultKind.INVALID_CONTENT, FaultKind.SIGNATURE_VERIFICATION_FAULT);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContain("root:");
    assertThat(hub.poll(hub.any()).status()).isEqualTo(200);
  }

  static Stream<Arguments> hostileBodies() {
    String soap = "http://schemas.xmlsoap.org/soap/envelope/";
    return Stream.of(
        Arguments.of("nothing", "text/xml", ""),
        Arguments.of("depth", "text/xml", "<a>".repeat(100_000)),
        Arguments.of("blanks", "text/xml", " ".repeat(1_000_000)),
        Arguments.of(
            "entity",
            "text/xml",
            "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"),
        Arguments.of("attributes", "text/xml", "<a " + "b='c' ".repeat(50_000) + "/>"),
        Arguments.of("charset", "text/xml; charset=utf-16", "<a/>"),
        Arguments.of("boundary", "multipart/related; boundary=\"", "--"),
        Arguments.of("other type", "application/octet-stream", "\u0000\u0001"),
        Arguments.of(
            "no operation",
            "text/xml",
            "<e:Envelope xmlns:e='" + soap + "'><e:Body><x xmlns='urn:x'/></e:Body></e:Envelope>"),
        Arguments.of(
            "an answer instead of a call",
            "text/xml",
            "<e:Envelope xmlns:e='"
                + soap
                + "'><e:Body><AckResponse xmlns='"
                + SmevVersion.V1_2.types()
                + "'/></e:Body></e:Envelope>"));
  }

  private static void valid(Answer answer, SmevVersion version) {
    assertThat(answer.status()).isEqualTo(200);
    Document document = answer.message().document();
    Element operation = (Element) document.getElementsByTagNameNS(version.types(), "*").item(0);
    assertThat(PublishedSchemas.problems(version.types(), operation)).isEmpty();
  }

  private static void follow(Document document, Set<String> seen) throws Exception {
    NodeList all = document.getElementsByTagNameNS("http://www.w3.org/2001/XMLSchema", "*");
    for (int i = 0; i < all.getLength(); i++) {
      String location = ((Element) all.item(i)).getAttribute("schemaLocation");
      if (!location.isEmpty() && seen.add(location)) {
        follow(get(location), seen);
      }
    }
  }

  private static Document get(String address) throws Exception {
    HttpResponse<byte[]> response =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(address).isEqualTo(200);
    return HardenedXml.parse(response.body());
  }

  private static int status(String method, String address) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(address))
                .method(method, HttpRequest.BodyPublishers.ofString("x"))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
