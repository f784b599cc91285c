package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.sandbox.Outsider.Answer;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.EnvelopeReader;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.MessageMetadata;
import org.kontingent.hub.smev.v3.MessageStyle;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Party;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SmevVersion;

class SandboxDeliveryTest {
  private Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void aDepartmentAnswersInEveryVersion(SmevVersion version) {
    Outsider hub = bench.outsider("hub", version);
    MessageId asked = hub.ask(Bench.document(Bench.ECHO, "да"));
    DeliveredResponse response = eventually(hub).response();
    assertThat(response.version()).isEqualTo(version);
    assertThat(response.originalMessageId()).contains(asked);
    assertThat(response.reference()).contains(asked);
    assertThat(text(response)).isEqualTo("да for KONT01");
    assertThat(hub.ack(response.messageId()).kind()).isEqualTo(AnswerKind.ACKNOWLEDGED);
    assertThat(hub.poll(hub.any()).kind()).isEqualTo(AnswerKind.EMPTY);
  }

  @Test
  void theMetadataHaveTheShapeOfEachVersion() {
    MessageMetadata first = receipt(SmevVersion.V1_1);
    assertThat(first.sender()).contains(Party.of("KONT01", "ИС KONT01"));
    assertThat(first.status()).contains(InteractionStatus.REQUEST_IS_QUEUED);
    assertThat(delivered(SmevVersion.V1_1).status())
        .contains(InteractionStatus.RESPONSE_IS_DELIVERED);
    MessageMetadata second = receipt(SmevVersion.V1_2);
    assertThat(second.sender()).contains(new Party(Optional.of("KONT01"), Optional.empty()));
    assertThat(delivered(SmevVersion.V1_2).status())
        .contains(InteractionStatus.MESSAGE_IS_DELIVERED);
    MessageMetadata third = receipt(SmevVersion.V1_3);
    assertThat(third.recipient()).contains(Party.of("MVDR01", "ИС MVDR01"));
    assertThat(delivered(SmevVersion.V1_3).sendingTimestamp()).isEqualTo(bench.clock.instant());
  }

  @Test
  void theSendersOwnSignatureComesThrough() {
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.ECHO, "x"));
    Answer answer = eventually(hub);
    assertThat(answer.senderFinding().orElseThrow().isValid()).isTrue();
    assertThat(answer.senderFinding().orElseThrow().certificate())
        .contains(SamplePeople.key("zags").certificate());
    assertThat(answer.response().senderSigned()).isTrue();
  }

  @Test
  void whatIsNotConfirmedComesAgainWithFreshMetadataAndSignature() {
    Outsider hub = bench.outsider("hub");
    MessageId one = hub.ask(Bench.document(Bench.ASK, "1"));
    MessageId two = hub.ask(Bench.document(Bench.ASK, "2"));
    Outsider mvd = bench.outsider("mvd");
    Answer first = mvd.pollRequests(mvd.any());
    assertThat(first.request().data().messageId()).isEqualTo(one);
    bench.clock.advance(Duration.ofMinutes(16));
    Answer again = mvd.pollRequests(mvd.any());
    DeliveredRequest repeated = again.request();
    assertThat(repeated.data().messageId()).isEqualTo(one);
    assertThat(repeated.senderContentDigest()).isEqualTo(first.request().senderContentDigest());
    assertThat(repeated.metadata().deliveryTimestamp())
        .isNotEqualTo(first.request().metadata().deliveryTimestamp());
    assertThat(again.message().envelope()).isNotEqualTo(first.message().envelope());
    assertThat(mvd.ack(one).kind()).isEqualTo(AnswerKind.ACKNOWLEDGED);
    assertThat(mvd.pollRequests(mvd.any()).request().data().messageId()).isEqualTo(two);
  }

  @Test
  void anAckTooLateFindsNothing() {
    Outsider hub = bench.outsider("hub");
    MessageId one = hub.ask(Bench.document(Bench.ASK, "1"));
    Outsider mvd = bench.outsider("mvd");
    mvd.pollRequests(mvd.any());
    bench.clock.advance(Duration.ofMinutes(15));
    assertThat(mvd.ack(one).faultKind()).isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
  }

  @Test
  void severalUnconfirmedComeBackInTheirOldOrder() {
    Outsider hub = bench.outsider("hub");
    MessageId one = hub.ask(Bench.document(Bench.ASK, "1"));
    MessageId two = hub.ask(Bench.document(Bench.ASK, "2"));
    MessageId three = hub.ask(Bench.document(Bench.ASK, "3"));
    Outsider mvd = bench.outsider("mvd");
    mvd.pollRequests(mvd.any());
    mvd.pollRequests(mvd.any());
    bench.clock.advance(Duration.ofMinutes(15));
    assertThat(mvd.pollRequests(mvd.any()).request().data().messageId()).isEqualTo(one);
    assertThat(mvd.pollRequests(mvd.any()).request().data().messageId()).isEqualTo(two);
    assertThat(mvd.pollRequests(mvd.any()).request().data().messageId()).isEqualTo(three);
  }

  @Test
  void selectorsTakeEitherRootAnyVersionAndLeaveOthersWaiting() {
    Outsider hub = bench.outsider("hub");
    MessageId other = hub.ask(Bench.document(Bench.OTHER, "0"));
    MessageId one = hub.ask(Bench.document(Bench.ASK, "1"));
    MessageId next = hub.ask(Bench.document(Bench.ASK_NEXT, "2"));
    Outsider mvd = bench.outsider("mvd");
    assertThat(mvd.pollRequests(mvd.of(Bench.TOLD)).request().data().messageId()).isEqualTo(one);
    assertThat(mvd.pollRequests(mvd.of(Bench.ASK)).request().data().messageId()).isEqualTo(next);
    assertThat(mvd.pollRequests(mvd.of(Bench.ASK)).kind()).isEqualTo(AnswerKind.EMPTY);
    assertThat(mvd.pollRequests(mvd.any()).request().data().messageId()).isEqualTo(other);
  }

  @Test
  void aNodeReadsItsOwnQueueAndNobodyElseDoes() {
    Outsider hub = bench.outsider("hub");
    MessageId asked = hub.ask(Bench.document(Bench.ECHO, "x"), data -> data.withNodeId("n1"));
    await().until(() -> bench.sandbox.state().accepted() == 2);
    assertThat(hub.poll(hub.any()).kind()).isEqualTo(AnswerKind.EMPTY);
    assertThat(hub.poll(hub.any().withNodeId("n2")).kind()).isEqualTo(AnswerKind.EMPTY);
    assertThat(hub.poll(hub.any().withNodeId("n1")).response().originalMessageId()).contains(asked);
  }

  @ParameterizedTest
  @CsvSource({"V1_1,V1_2", "V1_2,V1_3", "V1_3,V1_1"})
  void betweenVersionsTheEnvelopeIsRewrittenAndTheSendersSignatureDropped(
      SmevVersion asking, SmevVersion serving) {
    Outsider hub = bench.outsider("hub", asking);
    MessageId asked =
        hub.ask(Bench.document(Bench.ASK, "1"), data -> data.withNodeId("n").asTest());
    Outsider mvd = bench.outsider("mvd", serving);
    Answer answer = mvd.pollRequests(mvd.any());
    DeliveredRequest request = answer.request();
    assertThat(request.version()).isEqualTo(serving);
    assertThat(request.data().messageId()).isEqualTo(asked);
    assertThat(request.data().test()).isTrue();
    assertThat(request.senderSigned()).isFalse();
    assertThat(request.data().content().document().root()).isEqualTo(Bench.ASK);
    mvd.send(
            new ResponseData(
                mvd.newId(),
                request.replyTo().orElseThrow(),
                PrimaryContent.of(Bench.document(Bench.TOLD, "снег"))))
        .receipt();
    DeliveredResponse response = hub.poll(hub.any().withNodeId("n")).response();
    assertThat(text(response)).isEqualTo("снег");
    assertThat(response.originalMessageId()).contains(asked);
  }

  @Test
  void rejectionsAndStatusesTravelAsTheyAre() {
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.ECHO, "reject"));
    Rejections rejections = (Rejections) eventually(hub).response().data().content();
    assertThat(rejections.reasons().get(0).code()).isEqualTo(RejectCode.NO_DATA);
    hub.ask(Bench.document(Bench.ECHO, "break"));
    Rejections failed = (Rejections) eventually(hub).response().data().content();
    assertThat(failed.reasons().get(0).code()).isEqualTo(RejectCode.FAILURE);
    hub.ask(Bench.document(Bench.ECHO, "status"));
    RequestStatus status = (RequestStatus) eventually(hub).response().data().content();
    assertThat(status.code()).isEqualTo(7);
    assertThat(eventually(hub).response().data().content()).isInstanceOf(PrimaryContent.class);
  }

  @Test
  void businessDataThatBreakTheirSchemaComeBackAsAnAnswerOfTheExchange() {
    Outsider hub = bench.outsider("hub");
    MessageId asked = hub.ask(Bench.document(Bench.ASK, "foul"));
    DeliveredResponse response = hub.poll(hub.of(Bench.ASK)).response();
    AsyncProcessingStatus status = (AsyncProcessingStatus) response.data().content();
    assertThat(status.originalMessageId()).isEqualTo(asked);
    assertThat(status.category()).contains(InteractionStatus.REQUEST_IS_REJECTED_BY_SMEV);
    assertThat(status.fault().orElseThrow().kind()).contains(FaultKind.INVALID_CONTENT);
    assertThat(status.fault().orElseThrow().errors()).hasSize(1);
    assertThat(response.metadata().sender().orElseThrow().mnemonic()).contains("smev");
    assertThat(response.messageId().isTimeBased()).isTrue();
    assertThat(response.senderSigned()).isFalse();
    assertThat(hub.ack(response.messageId()).kind()).isEqualTo(AnswerKind.ACKNOWLEDGED);
    Outsider mvd = bench.outsider("mvd");
    assertThat(mvd.pollRequests(mvd.any()).kind()).isEqualTo(AnswerKind.EMPTY);
  }

  @Test
  void aBrokenResponseIsToldToItsProviderByGetStatus() {
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.ASK, "1"));
    Outsider mvd = bench.outsider("mvd");
    DeliveredRequest request = mvd.pollRequests(mvd.any()).request();
    MessageId answer = mvd.newId();
    mvd.send(
            new ResponseData(
                answer,
                request.replyTo().orElseThrow(),
                PrimaryContent.of(Bench.document(Bench.TOLD, "foul"))))
        .receipt();
    assertThat(hub.poll(hub.any()).kind()).isEqualTo(AnswerKind.EMPTY);
    byte[] getStatus = mvd.signed(mvd.writer.getStatus(bench.clock.instant()));
    Answer told = mvd.post(getStatus);
    AsyncProcessingStatus status = EnvelopeReader.status(told.verified());
    assertThat(status.originalMessageId()).isEqualTo(answer);
    assertThat(mvd.post(getStatus).kind()).isEqualTo(AnswerKind.EMPTY);
  }

  @Test
  void aRequestThatExpiresInTheQueueIsNotDeliveredAndItsSenderIsTold() {
    Outsider hub = bench.outsider("hub");
    MessageId asked =
        hub.ask(
            Bench.document(Bench.ASK, "1"),
            data -> data.withEndOfLife(bench.clock.instant().plusSeconds(60)));
    bench.clock.advance(Duration.ofMinutes(2));
    Outsider mvd = bench.outsider("mvd");
    assertThat(mvd.pollRequests(mvd.any()).kind()).isEqualTo(AnswerKind.EMPTY);
    AsyncProcessingStatus status =
        (AsyncProcessingStatus) hub.poll(hub.any()).response().data().content();
    assertThat(status.originalMessageId()).isEqualTo(asked);
  }

  @Test
  void aBroadcastReachesEverySubscriberAndTakesNoAnswer() {
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.NEWS, "новости"));
    Outsider mvd = bench.outsider("mvd");
    Outsider federal = bench.outsider("federal", SmevVersion.V1_3);
    DeliveredRequest one = mvd.pollRequests(mvd.any()).request();
    DeliveredRequest other = federal.pollRequests(federal.any()).request();
    assertThat(one.metadata().type()).isEqualTo(MessageType.BROADCAST);
    assertThat(one.metadata().recipient()).isEmpty();
    assertThat(other.replyTo()).isEmpty();
    assertThat(mvd.ack(one.data().messageId()).kind()).isEqualTo(AnswerKind.ACKNOWLEDGED);
    assertThat(federal.ack(one.data().messageId()).kind()).isEqualTo(AnswerKind.ACKNOWLEDGED);
    assertThat(
            mvd.send(
                    new ResponseData(
                        mvd.newId(),
                        one.replyTo().orElseThrow(),
                        Rejections.of(RejectCode.NO_DATA, "x")))
                .faultKind())
        .isEqualTo(FaultKind.RECIPIENT_IS_NOT_FOUND);
  }

  @Test
  void requestsOfAVipGoFirst() {
    bench.close();
    bench = new Bench(settings -> settings.withVip(Set.of("FEDR01")));
    Outsider hub = bench.outsider("hub");
    Outsider federal = bench.outsider("federal");
    hub.ask(Bench.document(Bench.ASK, "1"));
    MessageId important = federal.ask(Bench.document(Bench.ASK, "2"));
    MessageId nextImportant = federal.ask(Bench.document(Bench.ASK, "3"));
    Outsider mvd = bench.outsider("mvd");
    assertThat(mvd.pollRequests(mvd.any()).request().data().messageId()).isEqualTo(important);
    assertThat(mvd.pollRequests(mvd.any()).request().data().messageId()).isEqualTo(nextImportant);
  }

  @ParameterizedTest
  @EnumSource(MessageStyle.class)
  void everyStyleOfNodeIsUnderstood(MessageStyle style) {
    bench.close();
    bench = new Bench(settings -> settings.withHabits(new AnswerHabits(style, false)));
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.ECHO, "x"));
    Answer answer = eventually(hub);
    assertThat(answer.contentType())
        .startsWith(style == MessageStyle.PLAIN ? "text/xml" : "multipart/related");
    assertThat(text(answer.response())).startsWith("x for");
    Answer empty = hub.poll(hub.any());
    assertThat(empty.kind()).isEqualTo(AnswerKind.EMPTY);
  }

  private MessageMetadata receipt(SmevVersion version) {
    Outsider hub = bench.outsider("hub", version);
    return hub.send(RequestData.of(hub.newId(), Bench.document(Bench.ASK, "x")))
        .receipt()
        .metadata();
  }

  private MessageMetadata delivered(SmevVersion version) {
    Outsider mvd = bench.outsider("mvd", version);
    return mvd.pollRequests(mvd.any()).request().metadata();
  }

  private static Answer eventually(Outsider outsider) {
    AtomicReference<Answer> found = new AtomicReference<>();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              found.set(outsider.poll(outsider.any()));
              return found.get().kind() == AnswerKind.RESPONSE;
            });
    return found.get();
  }

  private static String text(DeliveredResponse response) {
    return ((PrimaryContent) response.data().content()).document().element().getTextContent();
  }
}
