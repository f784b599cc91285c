package org.kontingent.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.exchange.ProviderBench.KIND;
import static org.kontingent.hub.exchange.ProviderBench.NEWS;
import static org.kontingent.hub.exchange.ProviderBench.OTHER_VERSION;
import static org.kontingent.hub.exchange.ProviderBench.REDELIVERY;
import static org.kontingent.hub.exchange.ProviderBench.document;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.provide.ProvidedAnswer;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.TestDatabase;

/** What the provider role must keep, whatever the database and whatever the exchange does. */
abstract class ProviderRoleContract {
  private TestDatabase database;
  private ProviderBench bench;

  /** A fresh one; closed after the test. */
  abstract TestDatabase database();

  @BeforeEach
  void start() {
    database = database();
    bench = new ProviderBench(database, SmevVersion.V1_2);
  }

  @AfterEach
  void stop() {
    bench.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void aRequestIsStoredConfirmedServedAndAnsweredInEveryVersion(SmevVersion version) {
    try (ProviderBench other = new ProviderBench(database, version)) {
      MessageId id = other.ask("hello");
      other.round();

      assertThat(other.answers())
          .singleElement()
          .satisfies(
              answer -> {
                assertThat(answer.originalMessageId()).contains(id);
                assertThat(text(answer)).contains("EchoResponse").contains("hello");
              });
      assertThat(other.handled)
          .singleElement()
          .satisfies(
              request -> {
                assertThat(request.sender()).contains("ZAGS01");
                assertThat(request.kind()).isEqualTo(KIND);
                assertThat(request.broadcast()).isFalse();
                assertThat(request.test()).isFalse();
              });
      assertThat(other.request(id).state()).isEqualTo(ServedState.SENT);
      assertThat(other.journal.about(id))
          .extracting(JournalRecord::operation)
          .containsExactly("GetRequest", "Ack", "SendResponse");
      assertThat(other.alerts).isEmpty();
      other.clock.advance(REDELIVERY.plusSeconds(1));
      assertThat(other.collect.collect()).isZero();
    }
  }

  @Test
  void statusesComeBeforeTheFinalAnswerInTheirOrder() {
    bench.reply =
        usual ->
            new ProviderReply.Status(
                1, "принято", new ProviderReply.Status(2, "на исполнении", usual));
    bench.ask("slow");
    // The first answer fails at first: those behind it must not overtake it.
    order(MisbehaviourKind.DROP_BEFORE, Operation.SEND_RESPONSE, 1);
    bench.round();
    assertThat(bench.answers()).isEmpty();
    bench.clock.advance(Duration.ofMinutes(1));
    bench.round();

    List<DeliveredResponse> answers = bench.answers();
    assertThat(answers).hasSize(3);
    assertThat(((RequestStatus) answers.get(0).data().content()).code()).isEqualTo(1);
    assertThat(((RequestStatus) answers.get(1).data().content()).code()).isEqualTo(2);
    assertThat(text(answers.get(2))).contains("slow");
    assertThat(answers).extracting(a -> a.data().to()).containsOnly(answers.get(0).data().to());
  }

  @Test
  void anAnswerMayFollowLaterAndIsGivenOnce() {
    bench.reply = usual -> new ProviderReply.Status(7, "ждём", new ProviderReply.Pending());
    MessageId id = bench.ask("later");
    bench.round();
    assertThat(bench.request(id).state()).isEqualTo(ServedState.PENDING);
    assertThat(bench.answers()).hasSize(1);

    assertThat(answerLater(id, RejectCode.NO_DATA)).isTrue();
    assertThat(answerLater(id, RejectCode.FAILURE)).isFalse();
    bench.round();
    assertThat(bench.answers())
        .singleElement()
        .satisfies(answer -> assertThat(rejection(answer)).isEqualTo(RejectCode.NO_DATA));
    assertThat(bench.request(id).state()).isEqualTo(ServedState.SENT);
  }

  @Test
  void aRequestDeliveredTwiceHasOneEffectAndOneAnswer() {
    order(MisbehaviourKind.DUPLICATE_DELIVERY, Operation.GET_REQUEST, 1);
    MessageId id = bench.ask("twice");
    bench.round();
    bench.round();

    assertThat(bench.effects()).isEqualTo(1);
    assertThat(bench.answers()).hasSize(1);
    assertThat(bench.journal.about(id))
        .extracting(JournalRecord::outcome)
        .contains(EntryOutcome.DUPLICATE);
  }

  @Test
  void theSameIdWithAnotherContentIsRefusedByNameAndChangesNothing() {
    MessageId id = bench.ask("first");
    bench.round();
    bench.answers();
    bench.sandbox.close();
    // A second exchange knows nothing of the first's messages and lets the id pass.
    try (ProviderBench second = new ProviderBench(database, SmevVersion.V1_2)) {
      second.asker.send(RequestData.of(id, document(KIND, "forged")));
      second.round();
      assertThat(second.handled).isEmpty();
      assertThat(second.alerts).containsExactly("SAME_ID_OTHER_CONTENT");
      assertThat(second.journal.refused(1).get(0).signature().reason())
          .isEqualTo("SAME_ID_OTHER_CONTENT");
      assertThat(second.effects()).isEqualTo(1);
      for (int delivery = 0; delivery < 3; delivery++) {
        second.clock.advance(REDELIVERY.plusSeconds(1));
        second.round();
      }
      // Kept and confirmed: unconfirmed it would come again for ever.
      assertThat(second.alerts).hasSize(1);
      assertThat(second.answers()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = MisbehaviourKind.class,
      names = {"BROKEN_SIGNATURE", "FOREIGN_SIGNATURE", "MISSING_SIGNATURE", "ALTERED_CONTENT"})
  void aRequestThatIsNotFromTheExchangeIsRefusedKeptAndComesAgain(MisbehaviourKind kind) {
    order(kind, Operation.GET_REQUEST, 1);
    bench.ask("forged");
    bench.round();

    assertThat(bench.handled).isEmpty();
    assertThat(bench.alerts).hasSize(1);
    JournalRecord refused = bench.journal.refused(1).get(0);
    assertThat(refused.signature().reason()).isEqualTo(bench.alerts.get(0));
    assertThat(bench.journal.body(refused.id())).isPresent();

    bench.clock.advance(REDELIVERY.plusSeconds(1));
    bench.round();
    assertThat(bench.handled).hasSize(1);
    assertThat(bench.answers()).hasSize(1);
  }

  @Test
  void aKindNobodyServesIsAnsweredAndReported() {
    bench.asker.ask(document(OTHER_VERSION, "new"));
    bench.round();
    assertThat(rejection(bench.answers().get(0))).isEqualTo(RejectCode.FAILURE);
    assertThat(bench.alerts).containsExactly("KIND_NOT_SERVED");
    assertThat(bench.handled).isEmpty();
  }

  @Test
  void aRequestThatBreaksItsSchemaNeverReachesTheHandler() {
    bench.ask("invalid");
    bench.round();
    DeliveredResponse answer = bench.answers().get(0);
    assertThat(rejection(answer)).isEqualTo(RejectCode.UNKNOWN_REQUEST_DESCRIPTION);
    assertThat(((Rejections) answer.data().content()).reasons().get(0).description())
        .startsWith("REQUEST_NOT_VALID");
    assertThat(bench.handled).isEmpty();
    assertThat(bench.effects()).isZero();
  }

  @Test
  void aTestMessageIsAnsweredWithoutEffect() {
    MessageId id = bench.ask(RequestData::asTest);
    bench.round();
    assertThat(rejection(bench.answers().get(0))).isEqualTo(RejectCode.NO_DATA);
    assertThat(bench.effects()).isZero();
    assertThat(bench.request(id).test()).isTrue();
  }

  @Test
  void aHandlerThatFailsIsTriedAgainAndLeavesNoHalfEffect() {
    bench.failures = 2;
    MessageId id = bench.ask("patient");
    bench.round();
    assertThat(bench.effects()).isZero();
    assertThat(bench.answers()).isEmpty();
    assertThat(bench.incoming(id).state()).isEqualTo(LaneState.WAITING_RETRY);

    bench.clock.advance(Duration.ofMinutes(1));
    bench.round();
    bench.clock.advance(Duration.ofMinutes(1));
    bench.round();
    assertThat(bench.effects()).isEqualTo(1);
    assertThat(text(bench.answers().get(0))).contains("patient");
    assertThat(bench.alerts).isEmpty();
  }

  @Test
  void aHandlerThatAlwaysFailsEndsWithAnAlertAndARefusalOnce() {
    bench.failures = 100;
    MessageId id = bench.ask("hopeless");
    for (int attempt = 0; attempt < ProviderBench.ATTEMPTS + 2; attempt++) {
      bench.round();
      bench.clock.advance(Duration.ofMinutes(1));
    }
    assertThat(bench.incoming(id).state()).isEqualTo(LaneState.DEAD);
    assertThat(bench.request(id).state()).isEqualTo(ServedState.FAILED);
    assertThat(bench.alerts).containsExactly("SERVING_FAILED");
    assertThat(bench.answers())
        .singleElement()
        .satisfies(answer -> assertThat(rejection(answer)).isEqualTo(RejectCode.FAILURE));
    assertThat(bench.effects()).isZero();
  }

  @Test
  void aFailingRequestHoldsUpNobody() {
    bench.failures = 1;
    bench.ask("first");
    bench.ask("second");
    bench.round();
    assertThat(bench.answers()).hasSize(1);
    bench.clock.advance(Duration.ofMinutes(1));
    bench.round();
    assertThat(bench.answers()).hasSize(1);
  }

  @Test
  void anAnswerTheExchangeRefusesForGoodIsReplacedByARefusalOnce() {
    fault(FaultKind.INVALID_CONTENT);
    MessageId id = bench.ask("unwanted");
    bench.round();
    assertThat(bench.alerts).containsExactly("INVALID_CONTENT");
    assertThat(rejection(bench.answers().get(0))).isEqualTo(RejectCode.FAILURE);
    assertThat(bench.request(id).state()).isEqualTo(ServedState.SENT);

    fault(FaultKind.RECIPIENT_IS_NOT_FOUND);
    fault(FaultKind.RECIPIENT_IS_NOT_FOUND);
    MessageId lost = bench.ask("nobody");
    bench.round();
    assertThat(bench.request(lost).state()).isEqualTo(ServedState.UNDELIVERABLE);
    assertThat(bench.answers()).isEmpty();
  }

  @Test
  void anOverflowingQueueAndABusyExchangeAreWaitedFor() {
    fault(FaultKind.DESTINATION_OVERFLOW);
    MessageId id = bench.ask("full");
    bench.round();
    assertThat(bench.request(id).state()).isEqualTo(ServedState.ANSWERED);
    bench.clock.advance(Duration.ofMinutes(1));
    bench.round();
    assertThat(bench.request(id).state()).isEqualTo(ServedState.SENT);
    assertThat(bench.answers()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = MisbehaviourKind.class,
      names = {"DROP_BEFORE", "DROP_AFTER", "HTTP_ERROR"})
  void aConnectionBrokenAnywhereLosesNothingAndDoublesNothing(MisbehaviourKind kind) {
    for (Operation operation :
        List.of(Operation.GET_REQUEST, Operation.ACK, Operation.SEND_RESPONSE)) {
      order(kind, operation, 1);
      int before = bench.effects();
      MessageId id = bench.ask("broken " + operation);
      for (int i = 0; i < 3; i++) {
        bench.round();
        bench.clock.advance(REDELIVERY.plusSeconds(1));
      }
      assertThat(bench.request(id).state()).as(operation.label()).isEqualTo(ServedState.SENT);
      assertThat(bench.effects()).as(operation.label()).isEqualTo(before + 1);
      assertThat(bench.answers()).as(operation.label()).hasSize(1);
      assertThat(bench.collect.collect()).as(operation.label()).isZero();
    }
  }

  @Test
  void aProcessThatStartsAnewBetweenAnyTwoStepsGoesOnWhereItStopped() {
    MessageId id = bench.ask("restarted");
    bench.collect.collect();
    bench.restart();
    bench.serve.serve();
    bench.restart();
    assertThat(bench.request(id).state()).isEqualTo(ServedState.ANSWERED);
    bench.send.send();
    bench.restart();
    bench.round();
    assertThat(bench.request(id).state()).isEqualTo(ServedState.SENT);
    assertThat(bench.effects()).isEqualTo(1);
    assertThat(bench.answers()).hasSize(1);
  }

  @Test
  void aProcessThatDiesWithAClaimLosesNothing() {
    MessageId id = bench.ask("orphan");
    bench.collect.collect();
    bench.lanes.claim(ExchangeLanes.SERVED, 1, Duration.ofMinutes(2));
    bench.restart();
    assertThat(bench.serve.serve()).isZero();
    bench.clock.advance(Duration.ofMinutes(3));
    bench.serve.serve();
    bench.lanes.claim(ExchangeLanes.RESPONSES, 1, Duration.ofMinutes(2));
    bench.restart();
    bench.clock.advance(Duration.ofMinutes(3));
    bench.round();
    assertThat(bench.request(id).state()).isEqualTo(ServedState.SENT);
    assertThat(bench.effects()).isEqualTo(1);
    assertThat(bench.answers()).hasSize(1);
  }

  @Test
  void anAnswerTooOldToBeSentIsSignedAnewUnderALinkedId() {
    MessageId id = bench.ask("late");
    bench.collect.collect();
    bench.serve.serve();
    bench.clock.advance(Duration.ofHours(30));
    bench.round();
    assertThat(bench.answers())
        .singleElement()
        .satisfies(answer -> assertThat(text(answer)).contains("late"));
    List<ProvidedAnswer> given = bench.requests.answersTo(id);
    assertThat(given).hasSize(2);
    assertThat(given.get(1).renews()).contains(given.get(0).messageId());
    assertThat(bench.request(id).state()).isEqualTo(ServedState.SENT);
  }

  @Test
  void aBroadcastIsTakenInAndNeverAnswered() {
    MessageId id = bench.asker.ask(document(NEWS, "all"));
    bench.round();
    assertThat(bench.handled)
        .singleElement()
        .satisfies(request -> assertThat(request.broadcast()).isTrue());
    assertThat(bench.request(id).state()).isEqualTo(ServedState.NOTED);
    assertThat(bench.requests.answersTo(id)).isEmpty();
    assertThat(bench.answers()).isEmpty();
    assertThat(bench.alerts).isEmpty();
    assertThatThrownBy(() -> answerLater(id, RejectCode.NO_DATA))
        .isInstanceOf(HubException.class)
        .hasMessageContaining("broadcast");
  }

  @Test
  void aBroadcastWithoutReturnAddressIsTakenInIn13() {
    try (ProviderBench other = new ProviderBench(database, SmevVersion.V1_3)) {
      MessageId id = other.asker.ask(document(NEWS, "all"));
      other.round();
      assertThat(other.request(id).state()).isEqualTo(ServedState.NOTED);
      assertThat(other.alerts).isEmpty();
    }
  }

  @Test
  void aClosedIntakeTakesNothingAndConfirmsNothing() {
    bench.closed = Optional.of("JOURNAL_FULL");
    bench.ask("waits");
    bench.round();
    assertThat(bench.handled).isEmpty();
    bench.closed = Optional.empty();
    bench.round();
    assertThat(bench.answers()).hasSize(1);
  }

  private boolean answerLater(MessageId id, RejectCode code) {
    return database
        .transactions()
        .call(() -> bench.answer.answer(id, new ProviderReply.Rejected(code, "нет сведений")));
  }

  private void order(MisbehaviourKind kind, Operation operation, int times) {
    bench.sandbox.misbehaviours().add(Misbehaviour.of(kind, operation, times));
  }

  private void fault(FaultKind kind) {
    bench
        .sandbox
        .misbehaviours()
        .add(
            Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.SEND_RESPONSE, 1)
                .withFault(kind));
  }

  private static RejectCode rejection(DeliveredResponse answer) {
    return ((Rejections) answer.data().content()).reasons().get(0).code();
  }

  private static String text(DeliveredResponse answer) {
    return ((PrimaryContent) answer.data().content()).document().characters();
  }
}
