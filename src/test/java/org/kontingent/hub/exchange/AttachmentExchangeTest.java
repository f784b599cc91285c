package org.kontingent.hub.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.exchange.adapter.files.FtpFiles;
import org.kontingent.hub.exchange.adapter.files.NoFileStore;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.FileStoreSettings;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;

/** Attachments both ways through the whole consumer role, a real exchange and its file store. */
class AttachmentExchangeTest {
  private static final long LARGE = 5_500_000;
  private static final AttachmentSettings LIMITS =
      new AttachmentSettings(
          5L * 1024 * 1024, 20_000_000, Duration.ofHours(24), Duration.ofDays(365));

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  private TestDatabase database;
  private FileExchange exchange;
  private FileHub hub;

  @BeforeEach
  void start() {
    database = TestDatabase.h2();
    start(SmevVersion.V1_2, ExchangeRules.DEFAULT, FileStoreSettings.DEFAULT, "sandbox");
  }

  private void start(
      SmevVersion version, ExchangeRules rules, FileStoreSettings files, String password) {
    exchange = new FileExchange(clock, rules, files);
    hub =
        new FileHub(
            database.dataSource(),
            clock,
            version,
            exchange.sandbox.port(),
            new FtpFiles(exchange.access(FileExchange.HUB, password)),
            LIMITS);
  }

  private void restart(
      SmevVersion version, ExchangeRules rules, FileStoreSettings files, String password) {
    hub.close();
    exchange.close();
    start(version, rules, files, password);
  }

  @AfterEach
  void stop() {
    hub.close();
    exchange.close();
    database.close();
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void smallFilesTravelWithTheMessageBothWays(SmevVersion version) throws IOException {
    restart(version, ExchangeRules.DEFAULT, FileStoreSettings.DEFAULT, "sandbox");
    exchange.answers.put("small", List.of(GeneratedContent.file("a.pdf", 2, 70_000)));
    MessageId id = hub.ask("small", List.of(kept(1, 100_000), kept(3, 0)));
    round("small");

    assertThat(exchange.arrived.get("small")).containsExactly(sha256(1, 100_000), sha256(3, 0));
    ReceivedAttachment file = hub.answers.get("small").get(0);
    assertThat(sha256(file)).isEqualTo(sha256(2, 70_000));
    assertThat(file.proof()).isEqualTo(AttachmentProof.SIGNED);
    assertThat(file.signer()).isPresent();
    assertThat(file.size()).isEqualTo(70_000);
    assertThat(hub.journal.about(id).get(0).contentType()).startsWith("multipart/related");
    assertThat(hub.alerts).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void largeFilesTravelByTheFileStoreBothWays(SmevVersion version) throws IOException {
    restart(version, ExchangeRules.DEFAULT, FileStoreSettings.DEFAULT, "sandbox");
    exchange.answers.put("large", List.of(GeneratedContent.file("answer.zip", 2, LARGE)));
    OutgoingAttachment first = kept(1, LARGE);
    hub.ask(
        "large",
        List.of(
            new OutgoingAttachment(first.content(), "application/zip", Optional.of("list.zip")),
            kept(3, 10)));
    round("large");

    assertThat(exchange.arrived.get("large")).containsExactly(sha256(1, LARGE), sha256(3, 10));
    ReceivedAttachment file = hub.answers.get("large").get(0);
    assertThat(sha256(file)).isEqualTo(sha256(2, LARGE));
    assertThat(file.proof()).isEqualTo(AttachmentProof.SIGNED);
    assertThat(file.name()).contains("answer.zip");
    assertThat(hub.alerts).isEmpty();
    assertThat(exchange.sandbox.state().confirmed()).isEqualTo(2);
  }

  @Test
  void transfersThatBreakInTheMiddleGoOnAndArriveWhole() throws IOException {
    exchange.answers.put("broken", List.of(GeneratedContent.file("a.zip", 2, LARGE)));
    order(MisbehaviourKind.FILE_BREAK, Operation.SEND_REQUEST, 2);
    order(MisbehaviourKind.FILE_BREAK, Operation.GET_RESPONSE, 2);
    hub.ask("broken", List.of(kept(1, LARGE)));
    round("broken");

    assertThat(exchange.arrived.get("broken")).containsExactly(sha256(1, LARGE));
    assertThat(sha256(hub.answers.get("broken").get(0))).isEqualTo(sha256(2, LARGE));
    assertThat(exchange.sandbox.misbehaviours().pending()).isEmpty();
    assertThat(hub.alerts).isEmpty();
  }

  @Test
  void aFileWithAnotherHashIsRefusedAndAtLastConfirmedAsNotAccepted() throws IOException {
    exchange.answers.put("altered", List.of(GeneratedContent.file("a.zip", 2, LARGE)));
    order(MisbehaviourKind.FILE_ALTERED, Operation.GET_RESPONSE, -1);
    hub.ask("altered", List.of());
    send();
    for (int delivery = 1; delivery <= 3; delivery++) {
      collect(1);
      assertThat(hub.alerts).hasSize(delivery).containsOnly("ATTACHMENT_HASH_WRONG");
      clock.advance(FileExchange.REDELIVERY.plusSeconds(1));
    }
    assertThat(hub.collect.collect()).as("it does not come a fourth time").isZero();
    assertThat(hub.apply.apply()).isZero();
    assertThat(hub.answers).isEmpty();
    assertThat(hub.journal.refused(10))
        .hasSize(3)
        .allSatisfy(
            entry -> assertThat(entry.signature().reason()).isEqualTo("ATTACHMENT_HASH_WRONG"));
    clock.advance(Duration.ofHours(25));
    assertThat(hub.files.store.sweep(clock.instant())).as("refused files are swept").isEqualTo(3);
  }

  @Test
  void aDeliveryWhoseFileIsNotThereComesAgainWithoutLimit() throws IOException {
    exchange.answers.put("gone", List.of(GeneratedContent.file("a.zip", 2, LARGE)));
    order(MisbehaviourKind.FILE_GONE, Operation.GET_RESPONSE, -1);
    hub.ask("gone", List.of());
    send();
    for (int delivery = 1; delivery <= 4; delivery++) {
      collect(1);
      assertThat(hub.alerts).hasSize(delivery).containsOnly("FILE_MISSING");
      clock.advance(FileExchange.REDELIVERY.plusSeconds(1));
    }
    assertThat(exchange.sandbox.state().confirmed()).as("the department's only").isEqualTo(1);
    exchange.sandbox.misbehaviours().clear();
    collect(1);
    hub.apply.apply();

    ReceivedAttachment file = hub.answers.get("gone").get(0);
    assertThat(sha256(file)).isEqualTo(sha256(2, LARGE));
    assertThat(exchange.sandbox.state().confirmed()).isEqualTo(2);
    assertThat(hub.journal.refused(10)).isEmpty();
  }

  @Test
  void withoutAFileStoreADeliveryWithFilesIsKeptBack() {
    hub.close();
    hub =
        new FileHub(
            database.dataSource(),
            clock,
            SmevVersion.V1_2,
            exchange.sandbox.port(),
            new NoFileStore(),
            LIMITS);
    exchange.answers.put("nowhere", List.of(GeneratedContent.file("a.zip", 2, LARGE)));
    hub.ask("nowhere", List.of());
    send();
    collect(1);
    assertThat(hub.alerts).containsExactly("FILE_STORE_NOT_SET");
    assertThat(hub.journal.refused(1)).isEmpty();
    assertThat(exchange.sandbox.state().confirmed()).isEqualTo(1);
  }

  @Test
  void aWrongPasswordIsReportedAndTheMessageWaits() throws IOException {
    restart(SmevVersion.V1_2, ExchangeRules.DEFAULT, FileStoreSettings.DEFAULT, "wrong");
    MessageId id = hub.ask("wrong", List.of(kept(1, LARGE)));
    send();
    assertThat(lane(id)).isEqualTo("FILE_STORE_LOGIN_REFUSED");
    assertThat(hub.alerts).containsExactly("FILE_STORE_LOGIN_REFUSED");
    assertThat(hub.lanes.find(ExchangeLanes.REQUESTS, id).orElseThrow().state())
        .isEqualTo(LaneState.WAITING_RETRY);
  }

  @Test
  void aFullFileStoreIsTriedAgainUntilThereIsRoom() throws IOException {
    restart(
        SmevVersion.V1_2,
        ExchangeRules.DEFAULT,
        FileStoreSettings.DEFAULT.withRoom(LARGE - 1),
        "sandbox");
    MessageId id = hub.ask("full", List.of(kept(1, LARGE)));
    send();
    assertThat(lane(id)).isEqualTo("FILE_STORE_FULL");
    assertThat(hub.told).isEmpty();
  }

  @Test
  void aFullQuotaIsTriedLaterAndSucceedsWhenThereIsRoom() throws IOException {
    restart(
        SmevVersion.V1_2,
        ExchangeRules.DEFAULT.withFileQuota(LARGE - 1),
        FileStoreSettings.DEFAULT,
        "sandbox");
    MessageId id = hub.ask("quota", List.of(kept(1, LARGE)));
    send();
    assertThat(lane(id)).isEqualTo("QUOTE_LIMIT_EXCEEDED");
    assertThat(hub.told).isEmpty();
    clock.advance(Duration.ofMinutes(1));
    send();
    assertThat(hub.lanes.find(ExchangeLanes.REQUESTS, id).orElseThrow().state())
        .isEqualTo(LaneState.WAITING_RETRY);
  }

  @Test
  void filesTheExchangeFindsTooLargeAreGivenUpWithTheReason() throws IOException {
    restart(
        SmevVersion.V1_2,
        ExchangeRules.DEFAULT.withLargestFiles(LARGE - 1),
        FileStoreSettings.DEFAULT,
        "sandbox");
    hub.ask("large", List.of(kept(1, LARGE)));
    send();
    assertThat(hub.told).containsExactly("refused large ATTACHMENT_SIZE_LIMIT_EXCEEDED");
  }

  @Test
  void anAnswerWithMoreThanWeTakeIsRefused() {
    exchange.answers.put("huge", List.of(GeneratedContent.file("a.zip", 2, 20_000_001)));
    hub.ask("huge", List.of());
    send();
    collect(1);
    assertThat(hub.alerts).containsExactly("ATTACHMENT_TOO_LARGE");
    assertThat(hub.journal.refused(1).get(0).outcome()).isEqualTo(EntryOutcome.REFUSED);
  }

  @Test
  void twoMessagesWithFilesGoAtTheSameTimeAndOneWithoutOvertakesThem() throws IOException {
    exchange.answers.put("one", List.of(GeneratedContent.file("1.zip", 11, LARGE)));
    exchange.answers.put("two", List.of(GeneratedContent.file("2.zip", 12, LARGE)));
    hub.ask("one", List.of(kept(1, LARGE)));
    hub.ask("two", List.of(kept(2, LARGE)));
    hub.ask("plain", List.of());
    assertThat(hub.send.send()).isEqualTo(3);
    assertThat(hub.told).contains("sent plain");
    await().until(hub.files.transfers::isIdle);
    collect(3);
    hub.apply.apply();

    assertThat(exchange.arrived.get("one")).containsExactly(sha256(1, LARGE));
    assertThat(exchange.arrived.get("two")).containsExactly(sha256(2, LARGE));
    assertThat(sha256(hub.answers.get("one").get(0))).isEqualTo(sha256(11, LARGE));
    assertThat(sha256(hub.answers.get("two").get(0))).isEqualTo(sha256(12, LARGE));
  }

  private OutgoingAttachment kept(long seed, long size) throws IOException {
    return OutgoingAttachment.of(
        hub.files.keep.keep(new GeneratedContent(seed, size)).id(), "application/octet-stream");
  }

  private void order(MisbehaviourKind kind, Operation operation, int times) {
    exchange.sandbox.misbehaviours().add(Misbehaviour.of(kind, operation, times));
  }

  private void round(String correlation) {
    send();
    assertThat(hub.told).contains("sent " + correlation);
    collect(1);
    hub.apply.apply();
    assertThat(hub.answers).containsKey(correlation);
  }

  private void send() {
    hub.send.send();
    await().until(hub.files.transfers::isIdle);
  }

  /** Until so many deliveries were taken; the far end needs a moment for its files. */
  private void collect(int expected) {
    int[] taken = {0};
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              taken[0] += hub.collect.collect();
              return taken[0] >= expected && hub.files.transfers.isIdle();
            });
  }

  private String lane(MessageId id) {
    return hub.lanes.find(ExchangeLanes.REQUESTS, id).orElseThrow().lastCode();
  }

  private static String sha256(long seed, long size) throws IOException {
    return FileExchange.sha256(new GeneratedContent(seed, size));
  }

  private static String sha256(ReceivedAttachment file) {
    try (InputStream in = file.open()) {
      return FileExchange.sha256(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
