package org.kontingent.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.exchange.ConsumerBench.KIND;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.SmevVersion;

/** What the consumer role must keep, whatever the database and whatever the exchange does. */
abstract class ConsumerRoleContract extends ConsumerStage {
  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void aQuestionIsAskedTakenAnsweredAndConfirmedInEveryVersion(SmevVersion version) {
    try (ConsumerBench other = new ConsumerBench(database, version)) {
      other.outcome = echo("hello");
      MessageId id = other.ask("one");
      other.send.send();
      assertThat(other.told).containsExactly("sent c-one");
      collectUntil(other, 1);
      other.apply.apply();

      assertThat(other.answers)
          .singleElement()
          .satisfies(
              answer -> {
                assertThat(answer.inReplyTo()).isEqualTo(id);
                assertThat(answer.correlation()).isEqualTo("c-one");
                assertThat(answer.kind()).isEqualTo(KIND);
                assertThat(text(answer)).contains("hello");
              });
      assertThat(other.about(id))
          .extracting(JournalRecord::operation)
          .containsExactly("SendRequest", "SendRequest", "GetResponse");
      assertThat(other.about(other.answers.get(0).messageId()))
          .extracting(JournalRecord::operation)
          .containsExactly("GetResponse", "Ack");
      assertThat(other.collect.collect()).isZero();
      assertThat(other.alerts).isEmpty();
    }
  }

  @Test
  void anAnswerDeliveredTwiceIsKeptTwiceAndAppliedOnce() {
    order(MisbehaviourKind.DUPLICATE_DELIVERY, Operation.GET_RESPONSE, 1);
    askAndSend("twice");
    collectUntil(bench, 2);
    bench.apply.apply();
    bench.apply.apply();

    assertThat(bench.answers).hasSize(1);
    assertThat(bench.about(bench.answers.get(0).messageId()))
        .extracting(JournalRecord::outcome)
        .contains(EntryOutcome.DUPLICATE);
  }

  @Test
  void aLostConfirmationLeadsToASecondDeliveryThatChangesNothing() {
    order(MisbehaviourKind.DROP_BEFORE, Operation.ACK, 1);
    askAndSend("unconfirmed");
    collectUntil(bench, 1);
    bench.apply.apply();
    bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    collectUntil(bench, 1);
    bench.apply.apply();

    assertThat(bench.answers).hasSize(1);
    bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    assertThat(bench.collect.collect()).isZero();
  }

  @Test
  void aConnectionBrokenAfterTheExchangeTookTheQuestionCountsAsSent() {
    order(MisbehaviourKind.DROP_AFTER, Operation.SEND_REQUEST, 1);
    MessageId id = bench.ask("broken");
    bench.send.send();
    assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.WAITING_RETRY);

    bench.clock.advance(Duration.ofMinutes(1));
    bench.send.send();
    assertThat(bench.outgoing(id).lastCode()).isEqualTo("MESSAGE_IS_ALREADY_SENT");
    assertThat(bench.told).containsExactly("sent c-broken");
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
  }

  @Test
  void aNodeThatDiesWithAClaimLosesNothingAndDoublesNothing() {
    MessageId id = bench.ask("orphan");
    Claim lost = bench.lanes.claim(ExchangeLanes.REQUESTS, 1, Duration.ofMinutes(2)).get(0);
    assertThat(bench.send.send()).isZero();
    bench.clock.advance(Duration.ofMinutes(3));
    bench.send.send();
    assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.DONE);
    assertThat(bench.lanes.done(lost, "SENT")).isFalse();
    assertThat(bench.told).containsExactly("sent c-orphan");
  }

  @ParameterizedTest
  @EnumSource(
      value = MisbehaviourKind.class,
      names = {"BROKEN_SIGNATURE", "FOREIGN_SIGNATURE", "MISSING_SIGNATURE", "ALTERED_CONTENT"})
  void anAnswerThatIsNotTheExchangesIsRefusedKeptAndComesAgain(MisbehaviourKind kind) {
    order(kind, Operation.GET_RESPONSE, 1);
    askAndSend("forged");
    collectUntil(bench, 1);
    bench.apply.apply();

    assertThat(bench.answers).isEmpty();
    assertThat(bench.alerts).hasSize(1);
    JournalRecord refused = bench.journal.refused(1).get(0);
    assertThat(refused.signature().reason()).isEqualTo(bench.alerts.get(0));
    assertThat(bench.journal.body(refused.id())).isPresent();

    bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
  }

  @Test
  void aDeliveryThatStaysBadIsAtLastConfirmedAsNotAccepted() {
    order(MisbehaviourKind.BROKEN_SIGNATURE, Operation.GET_RESPONSE, 3);
    askAndSend("hopeless");
    for (int delivery = 0; delivery < 3; delivery++) {
      collectUntil(bench, 1);
      bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    }
    assertThat(bench.collect.collect()).isZero();
    assertThat(bench.apply.apply()).isZero();
    assertThat(bench.alerts).hasSize(3);
  }

  @Test
  void aReceiptWithAForeignSignatureIsNotBelieved() {
    order(MisbehaviourKind.FOREIGN_SIGNATURE, Operation.SEND_REQUEST, 1);
    MessageId id = bench.ask("receipt");
    bench.send.send();
    assertThat(bench.told).isEmpty();
    assertThat(bench.outgoing(id).lastCode()).isEqualTo("NOT_THE_EXCHANGE");
    bench.clock.advance(Duration.ofMinutes(1));
    bench.send.send();
    assertThat(bench.told).containsExactly("sent c-receipt");
  }

  @Test
  void anOverflowingQueueIsTriedAgainAndARefusalIsFinal() {
    bench
        .sandbox
        .misbehaviours()
        .add(
            Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.SEND_REQUEST, 1)
                .withFault(FaultKind.DESTINATION_OVERFLOW));
    MessageId patient = bench.ask("patient");
    bench.send.send();
    assertThat(bench.outgoing(patient).state()).isEqualTo(LaneState.WAITING_RETRY);
    bench.clock.advance(Duration.ofMinutes(1));
    bench.send.send();
    assertThat(bench.outgoing(patient).state()).isEqualTo(LaneState.DONE);

    bench
        .sandbox
        .misbehaviours()
        .add(
            Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.SEND_REQUEST, 1)
                .withFault(FaultKind.ACCESS_DENIED));
    MessageId denied = bench.ask("denied");
    bench.send.send();
    assertThat(bench.outgoing(denied).state()).isEqualTo(LaneState.DEAD);
    assertThat(bench.told).contains("refused c-denied ACCESS_DENIED");
  }

  @Test
  void aProxysErrorPageIsTriedAgain() {
    order(MisbehaviourKind.HTTP_ERROR, Operation.SEND_REQUEST, 1);
    MessageId id = bench.ask("proxy");
    bench.send.send();
    assertThat(bench.outgoing(id).lastCode()).isEqualTo("HTTP_503");
    bench.clock.advance(Duration.ofMinutes(1));
    bench.send.send();
    assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.DONE);
  }

  @Test
  void theJournalHoldsTheOctetsThatWereOnTheWire() {
    MessageId id = askAndSend("exact");
    collectUntil(bench, 1);
    List<byte[]> received =
        bench.about(id).stream()
            .filter(entry -> entry.direction() == Direction.IN)
            .map(entry -> bench.journal.body(entry.id()).orElseThrow())
            .toList();
    assertThat(received).hasSize(2);
    assertThat(bench.wire.answers()).containsAll(received);
    assertThat(new String(received.get(1), StandardCharsets.UTF_8)).startsWith("\r\n--uuid:");
  }

  @Test
  void aRefusalOfTheDepartmentArrivesWithItsCode() {
    bench.outcome = Outcome.rejected(RejectCode.NO_DATA, "ничего не найдено");
    askAndSend("nothing");
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers)
        .singleElement()
        .satisfies(
            a -> assertThat(a.content()).isEqualTo(new AnswerContent.Rejected(List.of("NO_DATA"))));
  }

  @Test
  void anIntermediateStatusDoesNotEndTheQuestion() {
    bench.outcome = Outcome.status(5, "принято к исполнению", echo("final"));
    MessageId id = askAndSend("slow");
    collectUntil(bench, 2);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(2);
    assertThat(bench.answers.get(0).content()).isEqualTo(new AnswerContent.Status(5));
    assertThat(text(bench.answers.get(1))).contains("final");
    assertThat(bench.questions.find(id).orElseThrow().state()).isEqualTo(QuestionState.ANSWERED);
  }

  @Test
  void anAnswerThatCannotBeAppliedNowIsAppliedLaterAndHoldsUpNobody() {
    askAndSend("first");
    collectUntil(bench, 1);
    bench.handlerFails = true;
    bench.apply.apply();
    assertThat(bench.answers).isEmpty();
    bench.handlerFails = false;
    askAndSend("second");
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
    bench.clock.advance(Duration.ofMinutes(1));
    bench.apply.apply();
    assertThat(bench.answers).hasSize(2);
  }

  @Test
  void withTheExchangeGoneEverythingWaitsInItsLane() {
    MessageId id = bench.ask("waiting");
    bench.sandbox.close();
    bench.send.send();
    bench.collect.collect();
    assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.WAITING_RETRY);
    assertThat(bench.outgoing(id).lastCode()).isEqualTo("EXCHANGE_UNREACHABLE");
    assertThat(bench.told).isEmpty();
  }

  private static String text(ReceivedAnswer answer) {
    return new String(((AnswerContent.Payload) answer.content()).octets(), StandardCharsets.UTF_8);
  }
}
