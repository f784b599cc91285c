package org.kontingent.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SealedInstallation;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.signature.ReportJson;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.SampleKeys;
import org.kontingent.hub.testing.TestDatabase;

/** A hub that has exchanged a question and its answer, of which bundles are made. */
abstract class EvidenceStage {
  static final OperatorOrder ORDER = new OperatorOrder("SEC01 SEC", "court request 17");
  static final Path TRUST = Path.of("certs-sample/trust");

  @TempDir Path directory;

  final TestDatabase database = TestDatabase.h2();
  final List<String> noted = new ArrayList<>();
  final MessageId question = new MessageId(UUID.randomUUID().toString());
  final MessageId answer = new MessageId("39f52a38-9a54-11ea-b23a-3316e2108089");
  SealedInstallation hub;
  JournalId asked;

  @BeforeEach
  void exchange() {
    hub = new SealedInstallation(database, null);
    hub.batchOf(3);
    // Its certificate ended in February 2026.
    asked =
        write(
            Direction.OUT,
            "SendRequest",
            question,
            null,
            sign(Envelopes.sendRequest(SmevVersion.V1_2), "expired"));
    byte[] receipt = sign(Envelopes.receipt(SmevVersion.V1_2), "exchange");
    write(Direction.IN, "SendRequest", null, question, receipt);
    hub.batchOf(4);
    byte[] ack = sign(Envelopes.ack(SmevVersion.V1_2), "hub");
    write(Direction.IN, "GetResponse", answer, question, receipt);
    write(Direction.OUT, "Ack", null, answer, ack);
    hub.endDay();
  }

  @AfterEach
  void close() {
    database.close();
  }

  byte[] bundle() {
    return hub.evidence(
            this::note, id -> id.equals(answer) ? List.of("source-record x") : List.of())
        .of(question, ORDER);
  }

  void note(OperatorOrder order, String action, String target) {
    noted.add(action + " " + target);
  }

  Path file(byte[] octets) throws IOException {
    return Files.write(directory.resolve("x.evidence.zip"), octets);
  }

  JournalId write(
      Direction direction, String operation, MessageId id, MessageId reply, byte[] octets) {
    VerificationReport report = SignatureEngine.verifier().verify(octets);
    return hub.write(
        new JournalEntry(
            direction,
            operation,
            EntryOutcome.ACCEPTED,
            id,
            reply,
            null,
            "text/xml; charset=UTF-8",
            octets,
            new SignatureSummary(
                "VALID",
                null,
                ReportJson.of(report),
                report.findings().stream().flatMap(f -> f.certificate().stream()).toList())));
  }

  static byte[] sign(String envelope, String key) {
    return SignatureEngine.signer().sign(Envelopes.octets(envelope), SampleKeys.gost(key));
  }
}
