package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.sandbox.Outsider.Answer;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.EnvelopeReader;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.PersonalSignature;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.QueueStatistics;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

class SandboxWidthTest {
  private final Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void a512BitKeyIsGoodToo() {
    Outsider hub = bench.outsider("hub-512");
    MessageId asked = hub.ask(Bench.document(Bench.ASK, "1"));
    Outsider mvd = bench.outsider("mvd");
    Answer answer = mvd.pollRequests(mvd.any());
    assertThat(answer.request().data().messageId()).isEqualTo(asked);
    assertThat(answer.senderFinding().orElseThrow().isValid()).isTrue();
  }

  @Test
  void anOfficialsSignatureOpensWhatDemandsOneAndComesThrough() {
    Outsider hub = bench.outsider("hub", SmevVersion.V1_3);
    PrimaryContent content =
        new PrimaryContent(
            Bench.document(Bench.SIGNED, "x"),
            Optional.of(PersonalSignature.toBeFilled()),
            List.of(),
            List.of());
    RequestData data = RequestData.of(hub.newId(), content.document()).withContent(content);
    byte[] personal =
        SignatureEngine.signer()
            .signPersonal(
                hub.writer.sendRequest(SendRequest.of(data)), SamplePeople.key("official"));
    hub.post(hub.signed(personal)).receipt();
    for (SmevVersion version : List.of(SmevVersion.V1_3, SmevVersion.V1_1)) {
      Outsider mvd = bench.outsider("mvd", version);
      Answer answer = mvd.pollRequests(mvd.any());
      assertThat(answer.request().data().content().personalSignature()).isPresent();
      assertThat(answer.report().by(SignatureRole.PERSONAL).orElseThrow().isValid())
          .as("delivered in " + version)
          .isTrue();
      bench.clock.advance(Duration.ofMinutes(15));
    }
  }

  @Test
  void aRoutingBlockIsTakenIn13IfItsSignatureHolds() {
    Outsider hub = bench.outsider("hub", SmevVersion.V1_3);
    byte[] signed = routed(hub);
    String altered = new String(signed, StandardCharsets.UTF_8).replace(">45000000<", ">45000001<");
    Answer refused = hub.post(altered.getBytes(StandardCharsets.UTF_8));
    assertThat(refused.faultKind()).isEqualTo(FaultKind.SIGNATURE_VERIFICATION_FAULT);
    hub.post(signed).receipt();
    Outsider mvd = bench.outsider("mvd", SmevVersion.V1_3);
    assertThat(mvd.pollRequests(mvd.any()).kind()).isEqualTo(AnswerKind.REQUEST);
  }

  private byte[] routed(Outsider hub) {
    MessageId id = hub.newId();
    XmlFragment routing =
        XmlFragment.parse(
            "<r:Routing xmlns:r='"
                + SmevVersion.V1_3.routing()
                + "'><r:RoutingInformation Id='ROUTING'><r:MessageID>"
                + id
                + "</r:MessageID><r:DynamicRouting><r:DynamicValue>45000000</r:DynamicValue>"
                + "</r:DynamicRouting></r:RoutingInformation><r:RoutingSignature/></r:Routing>");
    byte[] envelope =
        hub.writer.sendRequest(
            new SendRequest(
                RequestData.of(id, Bench.document(Bench.ASK, "1")),
                List.of(),
                Optional.of(routing)));
    SignaturePlace place =
        SignaturePlace.all().stream()
            .filter(each -> each.role() == SignatureRole.ROUTING)
            .findFirst()
            .orElseThrow();
    return hub.signed(SignatureEngine.signer().sign(envelope, SamplePeople.key("hub"), place));
  }

  @Test
  void statisticsCountWhatWaits() {
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.ASK, "1"));
    hub.ask(Bench.document(Bench.ASK, "2"));
    Outsider mvd = bench.outsider("mvd", SmevVersion.V1_1);
    mvd.pollRequests(mvd.any());
    byte[] call = mvd.writer.getIncomingQueueStatistics(Optional.empty(), bench.clock.instant());
    Answer answer = mvd.post(mvd.signed(call));
    assertThat(EnvelopeReader.statistics(answer.message().document()))
        .containsExactly(new QueueStatistics("delivery.it_1_MVDR01._REQUEST_", 1));
  }

  @Test
  void aSenderWhoUsesTheExchangesUsualIdSpoilsNothing() {
    Outsider hub = bench.outsider("hub");
    XmlFragment content =
        XmlFragment.parse(
            "<Ask xmlns='urn://x-test/weather/1.0.0' Id='SIGNED_BY_SMEV'>"
                + "<t Id='SIGNED_BY_CONSUMER'>x</t></Ask>");
    MessageId asked = hub.ask(content);
    Outsider mvd = bench.outsider("mvd");
    DeliveredRequest request = mvd.pollRequests(mvd.any()).request();
    assertThat(request.data().messageId()).isEqualTo(asked);
  }

  @Test
  void manySendersAndPollersLoseNothingAndGetNothingTwice() throws InterruptedException {
    Set<MessageId> sent = Collections.synchronizedSet(new HashSet<>());
    Set<MessageId> received = Collections.synchronizedSet(new HashSet<>());
    Set<MessageId> twice = Collections.synchronizedSet(new HashSet<>());
    ExecutorService threads = Executors.newFixedThreadPool(6);
    for (int sender = 0; sender < 3; sender++) {
      threads.execute(
          () -> {
            Outsider hub = bench.outsider("hub");
            for (int i = 0; i < 20; i++) {
              sent.add(hub.ask(Bench.document(Bench.ASK, "n" + i)));
            }
          });
    }
    for (int poller = 0; poller < 3; poller++) {
      threads.execute(
          () -> {
            Outsider mvd = bench.outsider("mvd");
            while (received.size() < 60 && !Thread.currentThread().isInterrupted()) {
              Answer answer = mvd.pollRequests(mvd.any());
              if (answer.kind() == AnswerKind.REQUEST) {
                MessageId id = answer.request().data().messageId();
                if (!received.add(id)) {
                  twice.add(id);
                }
                mvd.ack(id);
              }
            }
          });
    }
    await().atMost(Duration.ofSeconds(60)).until(() -> received.size() == 60);
    threads.shutdownNow();
    assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    assertThat(received).isEqualTo(sent);
    assertThat(twice).isEmpty();
  }
}
