package org.kontingent.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.exchange.ProviderBench.REDELIVERY;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.provide.ProvidedAnswer;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.RejectCode;

/** Handlers, connections and processes fail: every request still has one effect and one answer. */
abstract class ProviderTroubleContract extends ProviderStage {
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
  void aClosedIntakeTakesNothingAndConfirmsNothing() {
    bench.closed = Optional.of("JOURNAL_FULL");
    bench.ask("waits");
    bench.round();
    assertThat(bench.handled).isEmpty();
    bench.closed = Optional.empty();
    bench.round();
    assertThat(bench.answers()).hasSize(1);
  }
}
