package org.kontingent.hub.exchange;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.testing.TestDatabase;

/** Our consumer role before a real exchange, afresh for each test. */
abstract class ConsumerStage {
  TestDatabase database;
  ConsumerBench bench;

  /** A fresh one; closed after the test. */
  abstract TestDatabase database();

  @BeforeEach
  void start() {
    database = database();
    bench = new ConsumerBench(database, SmevVersion.V1_2);
    bench.outcome = echo("hello");
  }

  @AfterEach
  void stop() {
    bench.close();
    database.close();
  }

  static Outcome echo(String text) {
    return Outcome.payload(
        XmlFragment.parse("<EchoResponse xmlns=\"urn:test:echo:1.0\">" + text + "</EchoResponse>"));
  }

  /** Polls until so many deliveries came in all; departments answer on threads of their own. */
  static void collectUntil(ConsumerBench bench, int deliveries) {
    int[] taken = new int[1];
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              taken[0] += bench.collect.collect();
              return taken[0] >= deliveries;
            });
  }

  MessageId askAndSend(String text) {
    MessageId id = bench.ask(text);
    bench.send.send();
    return id;
  }

  void order(MisbehaviourKind kind, Operation operation, int times) {
    bench.sandbox.misbehaviours().add(Misbehaviour.of(kind, operation, times));
  }

  void order(MisbehaviourKind kind, Operation operation) {
    order(kind, operation, 1);
  }
}
