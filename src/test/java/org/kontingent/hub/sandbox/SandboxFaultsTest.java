package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.ResponseContent;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/**
 * Every fault of smev3.md 9 that the exchange raises today, provoked over the socket; those of
 * signatures and attachments stand in {@link SandboxSignatureFaultsTest} and {@link
 * SandboxAttachmentFaultsTest}.
 */
class SandboxFaultsTest {
  private Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void invalidContentOfTheEnvelope() {
    Outsider hub = bench.outsider("hub");
    assertThat(hub.post(octets("not XML")).faultKind()).isEqualTo(FaultKind.INVALID_CONTENT);
    assertThat(hub.post(octets("<!DOCTYPE a><a/>")).faultKind())
        .isEqualTo(FaultKind.INVALID_CONTENT);
    assertThat(hub.post("multipart/related; boundary=b", octets("--b\r\n")).faultKind())
        .isEqualTo(FaultKind.INVALID_CONTENT);
    String upper =
        text(hub.writer.ack(new Ack(hub.newId(), true)))
            .replaceFirst(">([0-9a-f]{8}-)", ">ABCDEF01-");
    SmevFault fault = hub.post(hub.signed(octets(upper))).fault().detail().orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.INVALID_CONTENT);
    assertThat(fault.errors()).isNotEmpty();
    assertThat(fault.errors().get(0).position()).isEqualTo(-1);
  }

  @Test
  void anotherVersionThanTheAddress() {
    Outsider hub = bench.outsider("hub", SmevVersion.V1_1);
    byte[] other = hub.signed(new EnvelopeWriter(SmevVersion.V1_3).getResponse(hub.any()));
    assertThat(hub.post(other).faultKind()).isEqualTo(FaultKind.INVALID_CONTENT);
  }

  @Test
  void businessDataTypeNotSupported() {
    Outsider hub = bench.outsider("hub");
    KindOfData unknown = new KindOfData("urn://x-test/unknown", "Ask");
    SmevFault fault = request(hub, unknown).fault().detail().orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED);
    assertThat(fault.fields())
        .containsEntry("RootElementLocalName", "Ask")
        .containsEntry("RootElementNamespaceURI", "urn://x-test/unknown");
    assertThat(request(hub, Bench.TOLD).faultKind())
        .as("a response root by the request's method")
        .isEqualTo(FaultKind.BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED);
    assertThat(response(deliver(hub), Bench.document(unknown, "x")).faultKind())
        .isEqualTo(FaultKind.BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED);
  }

  @Test
  void accessDenied() {
    Outsider hub = bench.outsider("hub");
    assertThat(request(hub, Bench.GUARDED).faultKind()).isEqualTo(FaultKind.ACCESS_DENIED);
    DeliveredRequest foreign = deliver(hub);
    Outsider federal = bench.outsider("federal");
    assertThat(
            federal
                .send(data(federal, foreign, Rejections.of(RejectCode.NO_DATA, "x")))
                .faultKind())
        .as("an answer to somebody else's request")
        .isEqualTo(FaultKind.ACCESS_DENIED);
  }

  @Test
  void personalAccessDenied() {
    assertThat(request(bench.outsider("hub", SmevVersion.V1_3), Bench.SIGNED).faultKind())
        .isEqualTo(FaultKind.PERSONAL_ACCESS_DENIED);
    assertThat(request(bench.outsider("hub"), Bench.SIGNED).faultKind())
        .isEqualTo(FaultKind.ACCESS_DENIED);
  }

  @Test
  void recipientNotFound() {
    Outsider hub = bench.outsider("hub");
    assertThat(request(hub, Bench.NOBODYS).faultKind()).isEqualTo(FaultKind.RECIPIENT_IS_NOT_FOUND);
    Outsider mvd = bench.outsider("mvd");
    ResponseData lost =
        new ResponseData(
            mvd.newId(), new ReplyTo("нет такого"), Rejections.of(RejectCode.FAILURE, "x"));
    assertThat(mvd.send(lost).faultKind()).isEqualTo(FaultKind.RECIPIENT_IS_NOT_FOUND);
  }

  @Test
  void destinationOverflow() {
    bench.close();
    bench = new Bench(settings -> settings.withRules(settings.rules().withQueueLimit(1)));
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.ASK, "1"));
    SmevFault fault = request(hub, Bench.ASK).fault().detail().orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.DESTINATION_OVERFLOW);
    assertThat(fault.fields())
        .containsEntry("MessageBrokerAddress", "unknown")
        .containsEntry("DestinationName", "delivery.it_1_MVDR01._REQUEST_");
  }

  @Test
  void messageAlreadySent() {
    Outsider hub = bench.outsider("hub");
    byte[] same =
        hub.signed(
            hub.writer.sendRequest(
                SendRequest.of(RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1")))));
    assertThat(hub.post(same).status()).isEqualTo(200);
    Outsider.Answer second = hub.post(same);
    assertThat(second.faultKind()).isEqualTo(FaultKind.MESSAGE_IS_ALREADY_SENT);
    assertThat(second.fault().faultString()).contains("было послано ранее");
  }

  @Test
  void invalidMessageIdFormat() {
    Outsider hub = bench.outsider("hub");
    RequestData random =
        RequestData.of(new MessageId(UUID.randomUUID().toString()), Bench.document(Bench.ASK, "1"));
    assertThat(hub.send(random).faultKind()).isEqualTo(FaultKind.INVALID_MESSAGE_ID_FORMAT);
  }

  @Test
  void staleMessageId() {
    Outsider hub = bench.outsider("hub");
    MessageId old = hub.newId();
    bench.clock.advance(Duration.ofHours(25));
    assertThat(hub.send(RequestData.of(old, Bench.document(Bench.ASK, "1"))).faultKind())
        .isEqualTo(FaultKind.STALE_MESSAGE_ID);
    SteppingClock ahead = new SteppingClock(bench.clock.instant().plus(Duration.ofMinutes(6)));
    MessageId future = new TimeBasedIds(ahead).next();
    assertThat(hub.send(RequestData.of(future, Bench.document(Bench.ASK, "1"))).faultKind())
        .isEqualTo(FaultKind.STALE_MESSAGE_ID);
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void endOfLifeReached(SmevVersion version) {
    Outsider hub = bench.outsider("hub", version);
    RequestData late =
        RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1"))
            .withEndOfLife(bench.clock.instant());
    assertThat(hub.send(late).faultKind()).isEqualTo(FaultKind.END_OF_LIFE_REACHED);
  }

  @Test
  void transactionCodeInvalid() {
    Outsider hub = bench.outsider("hub");
    RequestData odd =
        RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1"))
            .withChain(Optional.empty(), Optional.of("код с пробелами"));
    assertThat(hub.send(odd).faultKind()).isEqualTo(FaultKind.TRANSACTION_CODE_INVALID);
  }

  @Test
  void incorrectResponseContentType() {
    Outsider hub = bench.outsider("hub");
    assertThat(response(deliver(hub), Bench.document(Bench.ASK, "x")).faultKind())
        .isEqualTo(FaultKind.INCORRECT_RESPONSE_CONTENT_TYPE);
    assertThat(response(deliver(hub), Bench.document(Bench.told(Bench.OTHER), "x")).faultKind())
        .as("a response of another kind of data")
        .isEqualTo(FaultKind.INCORRECT_RESPONSE_CONTENT_TYPE);
  }

  @Test
  void aProviderMayNotSpeakForTheExchange() {
    Outsider hub = bench.outsider("hub");
    DeliveredRequest request = deliver(hub);
    Outsider mvd = bench.outsider("mvd");
    AsyncProcessingStatus status =
        new AsyncProcessingStatus(
            request.data().messageId(),
            Optional.of(InteractionStatus.REQUEST_IS_REJECTED_BY_SMEV),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(mvd.send(data(mvd, request, status)).faultKind())
        .isEqualTo(FaultKind.INVALID_CONTENT);
  }

  @Test
  void unknownMessageType() {
    Outsider hub = bench.outsider("hub");
    KindOfData unknown = new KindOfData("urn://x-test/unknown", "Ask");
    assertThat(hub.poll(hub.of(unknown)).faultKind()).isEqualTo(FaultKind.UNKNOWN_MESSAGE_TYPE);
    assertThat(hub.pollRequests(hub.of(Bench.ASK)).faultKind())
        .as("a kind the caller does not serve")
        .isEqualTo(FaultKind.UNKNOWN_MESSAGE_TYPE);
  }

  @Test
  void targetMessageNotFound() {
    Outsider hub = bench.outsider("hub");
    MessageId asked = hub.ask(Bench.document(Bench.ASK, "1"));
    Outsider mvd = bench.outsider("mvd");
    assertThat(mvd.ack(asked).faultKind())
        .as("not handed out yet")
        .isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
    mvd.pollRequests(mvd.any());
    assertThat(hub.ack(asked).faultKind())
        .as("another's delivery")
        .isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
    assertThat(mvd.ack(asked).status()).isEqualTo(200);
    assertThat(mvd.ack(asked).faultKind())
        .as("twice")
        .isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
  }

  @Test
  void smevFailureOnDemandAndNothingHasHappened() {
    bench
        .sandbox
        .misbehaviours()
        .add(Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.SEND_REQUEST, 1));
    Outsider hub = bench.outsider("hub");
    byte[] same =
        hub.signed(
            hub.writer.sendRequest(
                SendRequest.of(RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1")))));
    assertThat(hub.post(same).faultKind()).isEqualTo(FaultKind.SMEV_FAILURE);
    assertThat(hub.post(same).status()).isEqualTo(200);
  }

  private static Outsider.Answer request(Outsider sender, KindOfData root) {
    return sender.send(RequestData.of(sender.newId(), Bench.document(root, "x")));
  }

  private DeliveredRequest deliver(Outsider hub) {
    hub.ask(Bench.document(Bench.ASK, "x"));
    Outsider mvd = bench.outsider("mvd");
    return mvd.pollRequests(mvd.any()).request();
  }

  private Outsider.Answer response(DeliveredRequest request, XmlFragment document) {
    Outsider mvd = bench.outsider("mvd");
    return mvd.send(data(mvd, request, PrimaryContent.of(document)));
  }

  private static ResponseData data(
      Outsider sender, DeliveredRequest request, ResponseContent content) {
    return new ResponseData(sender.newId(), request.replyTo().orElseThrow(), content);
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
