package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.Operation;

/** The ledger tells what was done, whether or not the caller saw the answer. */
class SandboxLedgerTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @Test
  void everyMessageTakenHandedOutAndConfirmedIsTold() {
    Queue<LedgerEntry> ledger = new ConcurrentLinkedQueue<>();
    try (Bench bench = new Bench()) {
      bench.sandbox.keepLedger(ledger::add);
      Outsider hub = bench.outsider("hub");
      MessageId one = hub.ask(Bench.document(Bench.ECHO, "да"));
      MessageId other = hub.ask(Bench.document(Bench.ECHO, "да"));
      await()
          .atMost(SOON)
          .until(() -> of(ledger, LedgerEntry.Event.RESPONSE, "ZAGS01").size() == 2);

      assertThat(of(ledger, LedgerEntry.Event.REQUEST, "KONT01"))
          .extracting(LedgerEntry::messageId)
          .containsExactly(one, other);
      assertThat(of(ledger, LedgerEntry.Event.REQUEST, "KONT01"))
          .extracting(LedgerEntry::contentDigest)
          .as("the same content under another id")
          .doesNotContain(java.util.Optional.empty())
          .containsOnly(of(ledger, LedgerEntry.Event.REQUEST, "KONT01").get(0).contentDigest());

      MessageId answer = hub.poll(hub.any()).response().messageId();
      assertThat(of(ledger, LedgerEntry.Event.DELIVERED, "KONT01"))
          .extracting(LedgerEntry::messageId)
          .containsExactly(answer);
      assertThat(of(ledger, LedgerEntry.Event.CONFIRMED, "KONT01")).isEmpty();
      assertThat(hub.ack(answer).kind()).isEqualTo(AnswerKind.ACKNOWLEDGED);
      assertThat(of(ledger, LedgerEntry.Event.CONFIRMED, "KONT01"))
          .extracting(entry -> entry.about().orElseThrow())
          .containsExactly(
              of(ledger, LedgerEntry.Event.DELIVERED, "KONT01").get(0).about().orElseThrow());
    }
  }

  @Test
  void whatWasTakenStandsThereThoughTheConnectionBroke() {
    Queue<LedgerEntry> ledger = new ConcurrentLinkedQueue<>();
    try (Bench bench = new Bench()) {
      bench.sandbox.keepLedger(ledger::add);
      bench
          .sandbox
          .misbehaviours()
          .add(Misbehaviour.of(MisbehaviourKind.DROP_AFTER, Operation.SEND_REQUEST, 1));
      Outsider hub = bench.outsider("hub");
      try {
        hub.ask(Bench.document(Bench.ECHO, "да"));
      } catch (RuntimeException | AssertionError broken) {
        // So it must seem to the caller.
      }
      assertThat(of(ledger, LedgerEntry.Event.REQUEST, "KONT01")).hasSize(1);
    }
  }

  private static List<LedgerEntry> of(
      Queue<LedgerEntry> ledger, LedgerEntry.Event event, String participant) {
    return ledger.stream()
        .filter(entry -> entry.event() == event && entry.participant().equals(participant))
        .toList();
  }
}
