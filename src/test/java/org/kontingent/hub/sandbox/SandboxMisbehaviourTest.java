package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.sandbox.Outsider.Answer;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SignatureRole;

class SandboxMisbehaviourTest {
  private final Bench bench = new Bench();
  private final Outsider hub = bench.outsider("hub");
  private final Outsider mvd = bench.outsider("mvd");

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void aConnectionDroppedBeforeTheWorkLeavesNothing() {
    order(MisbehaviourKind.DROP_BEFORE, Operation.SEND_REQUEST);
    byte[] envelope = request("1");
    assertThatThrownBy(() -> hub.post(envelope)).isInstanceOf(UncheckedIOException.class);
    assertThat(hub.post(envelope).status()).isEqualTo(200);
  }

  @Test
  void aConnectionDroppedAfterTheWorkMeansAlreadySent() {
    order(MisbehaviourKind.DROP_AFTER, Operation.SEND_REQUEST);
    byte[] envelope = request("1");
    assertThatThrownBy(() -> hub.post(envelope)).isInstanceOf(UncheckedIOException.class);
    assertThat(hub.post(envelope).faultKind()).isEqualTo(FaultKind.MESSAGE_IS_ALREADY_SENT);
    assertThat(mvd.pollRequests(mvd.any()).kind()).isEqualTo(AnswerKind.REQUEST);
  }

  @Test
  void anHttpErrorIsAnsweredOnce() {
    bench
        .sandbox
        .misbehaviours()
        .add(
            Misbehaviour.of(MisbehaviourKind.HTTP_ERROR, Operation.GET_RESPONSE, 1)
                .withHttpStatus(502));
    assertThat(hub.poll(hub.any()).status()).isEqualTo(502);
    assertThat(hub.poll(hub.any()).status()).isEqualTo(200);
  }

  @Test
  void aDelayIsWaitedOut() {
    bench
        .sandbox
        .misbehaviours()
        .add(
            Misbehaviour.of(MisbehaviourKind.DELAY, Operation.GET_RESPONSE, 1)
                .withDelay(Duration.ofMillis(400)));
    long start = System.nanoTime();
    hub.poll(hub.any());
    assertThat(System.nanoTime() - start).isGreaterThan(400_000_000L);
  }

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"SMEV_FAILURE", "DESTINATION_OVERFLOW", "SIGNATURE_VERIFICATION_FAULT"})
  void aFaultIsRaisedToOrder(FaultKind kind) {
    bench
        .sandbox
        .misbehaviours()
        .add(Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.ACK, 2).withFault(kind));
    MessageId any = hub.newId();
    assertThat(hub.ack(any).faultKind()).isEqualTo(kind);
    assertThat(hub.ack(any).faultKind()).isEqualTo(kind);
    assertThat(hub.ack(any).faultKind()).isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
  }

  @Test
  void aDuplicateFollowsAtOnce() {
    MessageId one = hub.ask(Bench.document(Bench.ASK, "1"));
    MessageId two = hub.ask(Bench.document(Bench.ASK, "2"));
    order(MisbehaviourKind.DUPLICATE_DELIVERY, Operation.GET_REQUEST);
    assertThat(taken()).isEqualTo(one);
    assertThat(mvd.ack(one).status()).isEqualTo(200);
    assertThat(taken()).isEqualTo(one);
    assertThat(taken()).isEqualTo(two);
  }

  @Test
  void outOfOrderTheNewestComesFirst() {
    MessageId one = hub.ask(Bench.document(Bench.ASK, "1"));
    MessageId two = hub.ask(Bench.document(Bench.ASK, "2"));
    order(MisbehaviourKind.OUT_OF_ORDER, Operation.GET_REQUEST);
    assertThat(taken()).isEqualTo(two);
    assertThat(taken()).isEqualTo(one);
  }

  @Test
  void itsSignatureCanBeBrokenForeignMissingOrItsContentAltered() {
    for (MisbehaviourKind kind :
        List.of(
            MisbehaviourKind.BROKEN_SIGNATURE,
            MisbehaviourKind.FOREIGN_SIGNATURE,
            MisbehaviourKind.MISSING_SIGNATURE,
            MisbehaviourKind.ALTERED_CONTENT)) {
      hub.ask(Bench.document(Bench.ASK, "1"));
      order(kind, Operation.GET_REQUEST);
      Answer answer = mvd.pollRequests(mvd.any());
      assertThat(answer.kind()).isEqualTo(AnswerKind.REQUEST);
      Optional<SignatureFinding> finding = answer.report().by(SignatureRole.EXCHANGE);
      switch (kind) {
        case MISSING_SIGNATURE -> assertThat(finding).isEmpty();
        case FOREIGN_SIGNATURE -> {
          assertThat(finding.orElseThrow().isValid()).isTrue();
          assertThat(finding.orElseThrow().certificate())
              .contains(SamplePeople.key("foreign").certificate());
        }
        default -> assertThat(finding.orElseThrow().isValid()).as(kind.name()).isFalse();
      }
    }
    hub.ask(Bench.document(Bench.ASK, "1"));
    assertThat(mvd.pollRequests(mvd.any()).request()).isNotNull();
  }

  @Test
  void anOrderForOneKindOfDataSparesTheOthers() {
    bench
        .sandbox
        .misbehaviours()
        .add(
            Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.SEND_REQUEST, -1)
                .only(Bench.OTHER));
    hub.ask(Bench.document(Bench.ASK, "1"));
    RequestData other = RequestData.of(hub.newId(), Bench.document(Bench.OTHER, "1"));
    assertThat(hub.send(other).faultKind()).isEqualTo(FaultKind.SMEV_FAILURE);
    assertThat(hub.send(other).faultKind()).isEqualTo(FaultKind.SMEV_FAILURE);
    bench.sandbox.misbehaviours().clear();
    assertThat(hub.send(other).status()).isEqualTo(200);
  }

  @Test
  void ordersAreGivenListedAndClearedOverHttp() throws Exception {
    HttpResponse<String> made =
        control(
            "POST",
            "/sandbox/misbehaviour",
            "{\"kind\":\"SOAP_FAULT\",\"operation\":\"GetResponse\",\"times\":2,"
                + "\"fault\":\"DestinationOverflow\"}");
    assertThat(made.statusCode()).isEqualTo(201);
    assertThat(hub.poll(hub.any()).faultKind()).isEqualTo(FaultKind.DESTINATION_OVERFLOW);
    JsonNode listed =
        new ObjectMapper().readTree(control("GET", "/sandbox/misbehaviour", "").body());
    assertThat(listed.get(0).get("times").asInt()).isEqualTo(1);
    assertThat(listed.get(0).get("fault").asText()).isEqualTo("DestinationOverflow");
    assertThat(control("DELETE", "/sandbox/misbehaviour", "").body()).isEqualTo("[]");
    assertThat(hub.poll(hub.any()).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "no json",
        "{\"kind\":\"NONSENSE\"}",
        "{\"kind\":\"DELAY\",\"operation\":\"Nonsense\"}",
        "{\"kind\":\"DELAY\",\"times\":0}",
        "{\"kind\":\"HTTP_ERROR\",\"httpStatus\":200}",
        "{\"kind\":\"SOAP_FAULT\",\"fault\":\"Nonsense\"}",
        "{\"kind\":\"DELAY\",\"namespace\":\"urn:x\"}",
        "{\"kind\":\"DELAY\",\"unknown\":1}",
      })
  void anOrderThatIsNoneIsRefused(String json) throws Exception {
    assertThat(control("POST", "/sandbox/misbehaviour", json).statusCode()).isEqualTo(400);
    assertThat(bench.sandbox.misbehaviours().pending()).isEmpty();
  }

  @Test
  void theStateCountsAndShowsNoContent() throws Exception {
    hub.ask(Bench.document(Bench.ASK, "тайна"));
    hub.ask(Bench.document(Bench.ASK, "тайна"));
    mvd.ack(taken());
    hub.ack(hub.newId());
    String body = control("GET", "/sandbox/state", "").body();
    JsonNode state = new ObjectMapper().readTree(body);
    assertThat(state.get("accepted").asInt()).isEqualTo(2);
    assertThat(state.get("delivered").asInt()).isEqualTo(1);
    assertThat(state.get("confirmed").asInt()).isEqualTo(1);
    assertThat(state.get("faults").get("TargetMessageIsNotFound").asInt()).isEqualTo(1);
    assertThat(body).contains("delivery.it_1_MVDR01._REQUEST_").doesNotContain("тайна");
  }

  private void order(MisbehaviourKind kind, Operation operation) {
    bench.sandbox.misbehaviours().add(Misbehaviour.of(kind, operation, 1));
  }

  private MessageId taken() {
    return mvd.pollRequests(mvd.any()).request().data().messageId();
  }

  private byte[] request(String text) {
    return hub.signed(
        hub.writer.sendRequest(
            SendRequest.of(RequestData.of(hub.newId(), Bench.document(Bench.ASK, text)))));
  }

  private HttpResponse<String> control(String method, String path, String json)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bench.sandbox.port() + path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }
}
