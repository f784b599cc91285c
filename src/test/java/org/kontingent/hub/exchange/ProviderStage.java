package org.kontingent.hub.exchange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.TestDatabase;

/** Our provider role before a real exchange, afresh for each test. */
abstract class ProviderStage {
  TestDatabase database;
  ProviderBench bench;

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

  boolean answerLater(MessageId id, RejectCode code) {
    return database
        .transactions()
        .call(() -> bench.answer.answer(id, new ProviderReply.Rejected(code, "нет сведений")));
  }

  void order(MisbehaviourKind kind, Operation operation, int times) {
    bench.sandbox.misbehaviours().add(Misbehaviour.of(kind, operation, times));
  }

  void fault(FaultKind kind) {
    bench
        .sandbox
        .misbehaviours()
        .add(
            Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.SEND_RESPONSE, 1)
                .withFault(kind));
  }

  static RejectCode rejection(DeliveredResponse answer) {
    return ((Rejections) answer.data().content()).reasons().get(0).code();
  }

  static String text(DeliveredResponse answer) {
    return ((PrimaryContent) answer.data().content()).document().characters();
  }
}
