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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.SmevVersion;

/** What the provider role must keep, whatever the database. */
abstract class ProviderRoleContract extends ProviderStage {
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
}
