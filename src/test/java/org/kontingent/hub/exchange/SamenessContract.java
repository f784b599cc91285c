package org.kontingent.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.internal.AnswerLane;
import org.kontingent.hub.exchange.internal.DeliveryIntake;
import org.kontingent.hub.exchange.internal.LaneSender;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;

/**
 * Whatever repeats itself, grows stale or comes too late: nothing lost, nothing doubled in effect,
 * nothing left unanswered.
 */
abstract class SamenessContract extends ConsumerStage {
  private static final Duration A_DAY = Duration.ofHours(24);

  @Test
  void aMessageTooOldToBeSentIsSignedAnewUnderALinkedId() {
    MessageId old = bench.ask("late");
    bench.clock.advance(A_DAY);
    bench.send.send();
    assertThat(bench.outgoing(old).state()).isEqualTo(LaneState.DONE);
    assertThat(bench.outgoing(old).lastCode()).isEqualTo(LaneSender.RENEWED);
    MessageId renewed = renewalOf(old);
    assertThat(renewed.createdAt()).isEqualTo(bench.clock.instant());

    bench.send.send();
    assertThat(bench.told).containsExactly("sent c-late");
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers)
        .singleElement()
        .satisfies(answer -> assertThat(answer.inReplyTo()).isEqualTo(renewed));
    assertThat(bench.questions.of("c-late"))
        .extracting(AskedQuestion::state)
        .containsExactly(QuestionState.ANSWERED, QuestionState.ANSWERED);
    assertThat(bench.about(old))
        .extracting(JournalRecord::operation)
        .as("the old envelope and the one that renews it")
        .containsExactly("SendRequest", "SendRequest");
  }

  @Test
  void ofTwoAnswersToARenewedQuestionTheSecondIsKeptAndNotApplied() {
    order(MisbehaviourKind.DROP_AFTER, Operation.SEND_REQUEST);
    MessageId old = bench.ask("both");
    bench.send.send();
    bench.clock.advance(A_DAY);
    bench.send.send();
    MessageId renewed = renewalOf(old);
    bench.send.send();
    assertThat(bench.outgoing(renewed).lastCode()).isEqualTo("SENT");

    collectUntil(bench, 2);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
    assertThat(bench.answers.get(0).inReplyTo()).isIn(old, renewed);
    List<String> codes =
        List.of(old, renewed).stream()
            .flatMap(id -> bench.about(id).stream())
            .filter(entry -> entry.operation().equals("GetResponse"))
            .map(entry -> bench.incoming(entry.messageId()).lastCode())
            .toList();
    assertThat(codes).containsOnlyOnce("APPLIED").contains(AnswerLane.NOT_APPLIED);
  }

  @Test
  void anIdThatTheExchangeCallsStaleIsRenewedToo() {
    fault(FaultKind.STALE_MESSAGE_ID, Operation.SEND_REQUEST);
    MessageId old = bench.ask("stale");
    bench.clock.advance(Duration.ofHours(2));
    bench.send.send();
    bench.send.send();
    assertThat(bench.outgoing(renewalOf(old)).lastCode()).isEqualTo("SENT");
    assertThat(bench.told).containsExactly("sent c-stale");
  }

  @Test
  void aFreshIdCalledStaleMeansThatClocksDifferAndIsNotRenewedOverAndOver() {
    fault(FaultKind.STALE_MESSAGE_ID, Operation.SEND_REQUEST);
    MessageId id = bench.ask("clocks");
    bench.send.send();
    assertThat(bench.alerts).containsExactly(LaneSender.CLOCKS_DIFFER);
    assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.WAITING_RETRY);
    bench.clock.advance(Duration.ofMinutes(20));
    bench.send.send();
    assertThat(bench.outgoing(id).lastCode()).isEqualTo("SENT");
    assertThat(bench.told).containsExactly("sent c-clocks");
  }

  @Test
  void alreadySentAtTheFirstAttemptCountsAsSentAndIsReported() {
    fault(FaultKind.MESSAGE_IS_ALREADY_SENT, Operation.SEND_REQUEST);
    MessageId id = bench.ask("strange");
    bench.send.send();
    assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.DONE);
    assertThat(bench.told).containsExactly("sent c-strange");
    assertThat(bench.alerts).containsExactly(LaneSender.HAD_BEFORE_SENT);
  }

  @Test
  void aConfirmationThatComesTooLateIsSettled() {
    fault(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND, Operation.ACK);
    askAndSend("late-ack");
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
    assertThat(bench.alerts).isEmpty();
  }

  @Test
  void otherContentUnderAKnownIdIsKeptReportedConfirmedAndNotApplied() {
    order(MisbehaviourKind.DROP_BEFORE, Operation.ACK);
    askAndSend("twofold");
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.sql("UPDATE exchange_received SET content_digest = 'what came first'"))
        .isEqualTo(1);
    bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    bench.alerts.clear();
    collectUntil(bench, 1);
    bench.apply.apply();

    assertThat(bench.answers).hasSize(1);
    assertThat(bench.alerts).containsExactly(DeliveryIntake.OTHER_CONTENT);
    assertThat(bench.journal.refused(1).get(0).signature().reason())
        .isEqualTo(DeliveryIntake.OTHER_CONTENT);
    bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    assertThat(bench.collect.collect()).as("it does not come again for ever").isZero();
  }

  @Test
  void aMessageThatWasGivenUpIsWorkedOnAnewWhenItIsDeliveredAgain() {
    order(MisbehaviourKind.DROP_BEFORE, Operation.ACK);
    askAndSend("given-up");
    collectUntil(bench, 1);
    bench.handlerFails = true;
    MessageId id = deliveredTo("c-given-up");
    while (bench.incoming(id).state() != LaneState.DEAD) {
      bench.apply.apply();
      bench.clock.advance(Duration.ofSeconds(80));
    }
    bench.handlerFails = false;
    bench.clock.advance(ConsumerBench.REDELIVERY);
    assertThat(bench.apply.apply()).isZero();
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
    assertThat(bench.incoming(id).lastCode()).isEqualTo("APPLIED");
  }

  @Test
  void anAnswerFromASignerWhoIsNotRegisteredIsNeverGivenUp() {
    bench
        .sandbox
        .misbehaviours()
        .add(Misbehaviour.of(MisbehaviourKind.FOREIGN_SIGNATURE, Operation.GET_RESPONSE, 5));
    askAndSend("rotated");
    for (int delivery = 0; delivery < 5; delivery++) {
      collectUntil(bench, 1);
      bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    }
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
  }

  @Test
  void anAnswerOfAnotherKindIsSetAsideForAPerson() {
    askAndSend("mixed-up");
    collectUntil(bench, 1);
    bench.sql("UPDATE exchange_question SET kind_ns = 'urn:test:something-else'");
    bench.apply.apply();
    assertThat(bench.answers).isEmpty();
    assertThat(bench.alerts).containsExactly("ANSWER_OF_ANOTHER_KIND");
    MessageId id = deliveredTo("c-mixed-up");
    assertThat(bench.incoming(id).state()).isEqualTo(LaneState.DEAD);
    assertThat(bench.incoming(id).lastCode()).isEqualTo("ANSWER_OF_ANOTHER_KIND");
    assertThat(bench.questions.of("c-mixed-up").get(0).state()).isEqualTo(QuestionState.SENT);
  }

  @Test
  void aQuestionPastItsEndOfLifeEndsUnsent() {
    MessageId id = bench.ask("short", bench.clock.instant().plusSeconds(60));
    bench.clock.advance(Duration.ofSeconds(60));
    assertThat(bench.send.send()).isZero();
    bench.deadlines.run(TaskProgress.UNSEEN);
    assertThat(bench.told).containsExactly("expired c-short END_OF_LIFE_REACHED");
    assertThat(bench.questions.find(id).orElseThrow().state()).isEqualTo(QuestionState.EXPIRED);
    assertThat(bench.wire.answers()).as("nothing went to the exchange").isEmpty();
    assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.EXPIRED);
  }

  @Test
  void theExchangeToldTheEndOfLifeAndSaysThatItIsReached() {
    fault(FaultKind.END_OF_LIFE_REACHED, Operation.SEND_REQUEST);
    MessageId id = bench.ask("told", bench.clock.instant().plusSeconds(60));
    bench.send.send();
    assertThat(bench.told).containsExactly("expired c-told END_OF_LIFE_REACHED");
    assertThat(bench.questions.find(id).orElseThrow().state()).isEqualTo(QuestionState.EXPIRED);
    byte[] sent = bench.journal.body(bench.about(id).get(0).id()).orElseThrow();
    assertThat(new String(sent, java.nio.charset.StandardCharsets.UTF_8))
        .contains("EOL>2026-01-15");
  }

  @Test
  void whatNobodyWantsToKnowAnyMoreIsNotSent() {
    MessageId ended = bench.ask("ended");
    bench.end("ended", QuestionState.EXPIRED);
    bench.send.send();
    bench.isWanted = false;
    MessageId unwanted = bench.ask("unwanted");
    bench.send.send();
    assertThat(bench.wire.answers()).isEmpty();
    assertThat(bench.told).isEmpty();
    assertThat(bench.outgoing(ended).lastCode()).isEqualTo(LaneSender.NOT_WANTED);
    assertThat(bench.outgoing(unwanted).lastCode()).isEqualTo(LaneSender.NOT_WANTED);
    assertThat(bench.questions.find(unwanted).orElseThrow().state())
        .isEqualTo(QuestionState.CANCELLED);
  }

  @Test
  void aQuestionWhoseTermIsOverLeavesALaneThatStandsStill() {
    for (int i = 0; i < 5; i++) {
      bench.ask("lost-" + i);
      order(MisbehaviourKind.DROP_BEFORE, Operation.SEND_REQUEST);
    }
    for (int i = 0; i < 5; i++) {
      bench.send.send();
    }
    MessageId waiting = bench.ask("waiting");
    assertThat(bench.send.send()).as("the breaker is open").isZero();
    bench.expire("waiting");
    bench.expire("lost-0");
    for (MessageId id : List.of(waiting, bench.questions.of("c-lost-0").get(0).messageId())) {
      assertThat(bench.outgoing(id).state()).isEqualTo(LaneState.DONE);
      assertThat(bench.outgoing(id).lastCode()).isEqualTo(LaneSender.NOT_WANTED);
      assertThat(bench.questions.find(id).orElseThrow().state()).isEqualTo(QuestionState.EXPIRED);
    }
    MessageId wanted = bench.questions.of("c-lost-1").get(0).messageId();
    assertThat(bench.outgoing(wanted).state().isFinal()).isFalse();
  }

  @Test
  void whatNobodyWantsDoesNotKeepTheBreakerOpen() {
    for (int i = 0; i < 5; i++) {
      bench.ask("gone-" + i);
      order(MisbehaviourKind.DROP_BEFORE, Operation.SEND_REQUEST);
    }
    for (int i = 0; i < 5; i++) {
      bench.send.send();
    }
    bench.send.send();
    assertThat(bench.told).as("the breaker is open").isEmpty();
    for (int i = 0; i < 5; i++) {
      bench.end("gone-" + i, QuestionState.EXPIRED);
    }
    MessageId wanted = bench.ask("wanted");
    bench.clock.advance(Duration.ofMinutes(1));
    bench.send.send();
    assertThat(bench.outgoing(wanted).lastCode()).isEqualTo("SENT");
    assertThat(bench.told).containsExactly("sent c-wanted");
  }

  @Test
  void aLateAnswerIsHandedToTheAskerUnlessTheQuestionWasCancelled() {
    askAndSend("expired");
    askAndSend("cancelled");
    bench.end("expired", QuestionState.EXPIRED);
    bench.end("cancelled", QuestionState.CANCELLED);
    collectUntil(bench, 2);
    bench.apply.apply();
    assertThat(bench.answers).extracting(ReceivedAnswer::correlation).containsExactly("c-expired");
    assertThat(bench.incoming(deliveredTo("c-cancelled")).lastCode())
        .isEqualTo(AnswerLane.NOT_APPLIED);
  }

  private MessageId renewalOf(MessageId old) {
    return bench.questions.of(bench.questions.find(old).orElseThrow().correlation()).stream()
        .filter(question -> question.renews().equals(Optional.of(old)))
        .map(AskedQuestion::messageId)
        .findFirst()
        .orElseThrow();
  }

  /** The answer that was delivered to the question with this correlation. */
  private MessageId deliveredTo(String correlation) {
    MessageId asked = bench.questions.of(correlation).get(0).messageId();
    return bench.about(asked).stream()
        .filter(entry -> entry.operation().equals("GetResponse"))
        .map(JournalRecord::messageId)
        .findFirst()
        .orElseThrow();
  }

  private void fault(FaultKind kind, Operation operation) {
    bench
        .sandbox
        .misbehaviours()
        .add(Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, operation, 1).withFault(kind));
  }
}
