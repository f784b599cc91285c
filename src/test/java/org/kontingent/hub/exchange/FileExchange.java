package org.kontingent.hub.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kontingent.hub.exchange.adapter.files.FileStoreAccess;
import org.kontingent.hub.sandbox.AttachedFile;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.DepartmentSetup;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.FileStoreSettings;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.Question;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.testing.SampleKeys;

/** The far end: a stand-in exchange with a department that takes files and answers with files. */
final class FileExchange implements AutoCloseable, Department {
  static final String HUB = "RO61HUB01";
  static final Duration REDELIVERY = Duration.ofMinutes(15);

  /** SHA-256 of each file that arrived, by the text of its question. */
  final Map<String, List<String>> arrived = new ConcurrentHashMap<>();

  /** What is answered, by the text of the question; nothing stands for no files. */
  final Map<String, List<AttachedFile>> answers = new ConcurrentHashMap<>();

  final Sandbox sandbox;

  FileExchange(Clock clock) {
    this(clock, ExchangeRules.DEFAULT, FileStoreSettings.DEFAULT);
  }

  FileExchange(Clock clock, ExchangeRules rules, FileStoreSettings files) {
    ExchangeIdentity identity =
        new ExchangeIdentity(
            SignatureEngine.signer(),
            SignatureEngine.verifier(),
            SampleKeys.cmsVerifier(),
            SampleKeys.digester(),
            SampleKeys.gost("exchange"),
            Optional.empty());
    this.sandbox =
        Sandbox.start(
            SandboxSettings.of(identity, clock)
                .withParticipants(
                    List.of(
                        new Participant(HUB, "hub", List.of(SampleKeys.gost("hub").certificate()))))
                .withDepartments(
                    List.of(
                        new DepartmentSetup(
                            this,
                            new Participant(
                                "ZAGS01",
                                "department",
                                List.of(SampleKeys.gost("zags").certificate())),
                            SampleKeys.gost("zags"))))
                .withRules(rules.redeliveringAfter(REDELIVERY))
                .withFiles(files));
  }

  /** Our own directory at its file store. */
  FileStoreAccess access() {
    return access(HUB, FileStoreSettings.DEFAULT.password());
  }

  FileStoreAccess access(String user, String password) {
    return new FileStoreAccess(
        "127.0.0.1",
        sandbox.ftpPort(),
        user,
        () -> password,
        Duration.ofSeconds(5),
        Duration.ofSeconds(20),
        FileStoreAccess.DEFAULT_TRIES);
  }

  @Override
  public List<ServedKind> kinds() {
    return List.of(
        new ServedKind(
            FileHub.KIND,
            new KindOfData(FileHub.KIND.namespace(), "FilesResponse"),
            Optional.empty()));
  }

  @Override
  public Outcome answer(Question question) {
    String text = question.payload().element().getTextContent();
    arrived.put(text, question.files().stream().map(FileExchange::sha256).toList());
    return Outcome.payload(
        XmlFragment.parse("<FilesResponse xmlns=\"urn:test:files:1.0\"/>"),
        answers.getOrDefault(text, List.of()).toArray(AttachedFile[]::new));
  }

  private static String sha256(AttachedFile file) {
    try (InputStream in = file.open()) {
      return sha256(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String sha256(InputStream in) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
