package org.kontingent.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.LaneSender;
import org.kontingent.hub.exchange.internal.QueuePolling;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Operation;

/** A store that fails, an intake that is closed, nodes that die: the rest goes on. */
abstract class InterruptionContract extends ConsumerStage {
  @Test
  void emptyPollsAreCountedAndLeaveNoTrace() {
    bench.collect.collect();
    bench.collect.collect();
    assertThat(bench.polls).containsEntry(ExchangeMeter.Poll.EMPTY, 2);
    assertThat(bench.sql("UPDATE journal_entry SET reason = reason")).isZero();
  }

  @Test
  void aDeliveryThatCannotBeStoredIsNotConfirmedAndHoldsUpNoOther() {
    askAndSend("poison");
    askAndSend("sound");
    bench.storeFailures = 1;
    collectUntil(bench, 2);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(1);
    assertThat(bench.alerts).containsExactly(QueuePolling.NOT_STORED);

    bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    collectUntil(bench, 1);
    bench.apply.apply();
    assertThat(bench.answers)
        .extracting(ReceivedAnswer::correlation)
        .containsExactlyInAnyOrder("c-poison", "c-sound");
  }

  @Test
  void aStoreThatTakesNothingStopsPollingForAWhile() {
    for (int i = 0; i < 5; i++) {
      askAndSend("waiting-" + i);
    }
    bench.storeFailures = 3;
    collectUntil(bench, 2);
    assertThat(bench.collect.collect()).as("it rests").isZero();
    assertThat(bench.alerts).hasSize(3).containsOnly(QueuePolling.NOT_STORED);
    bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
    collectUntil(bench, 5);
    bench.apply.apply();
    assertThat(bench.answers).hasSize(5);
  }

  @Test
  void withTheIntakeClosedNothingIsPolled() {
    askAndSend("gate");
    bench.obstacle = "EVIDENCE_CANNOT_BE_WRITTEN";
    assertThat(bench.collect.collect()).isZero();
    assertThat(bench.polls).isEmpty();
    bench.obstacle = null;
    collectUntil(bench, 1);
  }

  @Test
  void aNodeThatDiesAfterTheExchangeTookItsQuestionLeavesTheRestToAnother() {
    try (ConsumerBench other = bench.nodeBeside()) {
      other.outcome = echo("hello");
      MessageId id = bench.ask("orphan");
      bench.lanes.claim(ExchangeLanes.REQUESTS, 1, Duration.ofMinutes(2));
      order(MisbehaviourKind.DROP_AFTER, Operation.SEND_REQUEST);
      bench.clock.advance(Duration.ofMinutes(3));
      other.send.send();
      assertThat(other.told).as("its fate is not known").isEmpty();

      // The answer overtakes the knowledge that the question was sent.
      collectUntil(other, 1);
      other.apply.apply();
      assertThat(other.answers).hasSize(1);
      bench.clock.advance(Duration.ofMinutes(10));
      other.send.send();
      assertThat(other.outgoing(id).lastCode()).isEqualTo(LaneSender.NOT_WANTED);
      assertThat(other.questions.find(id).orElseThrow().state()).isEqualTo(QuestionState.ANSWERED);
    }
  }

  @Test
  void aNodeThatDiesBetweenStoringAndConfirmingLeavesADuplicateWithoutEffect() {
    try (ConsumerBench other = bench.nodeBeside()) {
      order(MisbehaviourKind.DROP_BEFORE, Operation.ACK);
      askAndSend("unconfirmed");
      collectUntil(bench, 1);
      other.apply.apply();
      bench.clock.advance(ConsumerBench.REDELIVERY.plusSeconds(1));
      collectUntil(other, 1);
      other.apply.apply();
      bench.apply.apply();
      assertThat(other.answers).hasSize(1);
      assertThat(bench.answers).isEmpty();
      assertThat(bench.about(other.answers.get(0).messageId()))
          .extracting(JournalRecord::outcome)
          .contains(EntryOutcome.DUPLICATE);
    }
  }

  @Test
  void aNodeThatDiesWhileApplyingLeavesTheAnswerToAnother() {
    try (ConsumerBench other = bench.nodeBeside()) {
      askAndSend("half");
      collectUntil(bench, 1);
      assertThat(bench.lanes.claim(ExchangeLanes.ANSWERS, 1, Duration.ofMinutes(2))).hasSize(1);
      assertThat(other.apply.apply()).isZero();
      bench.clock.advance(Duration.ofMinutes(3));
      other.apply.apply();
      assertThat(other.answers).hasSize(1);
    }
  }
}
