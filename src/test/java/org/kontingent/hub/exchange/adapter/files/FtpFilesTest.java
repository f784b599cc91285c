package org.kontingent.hub.exchange.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.exchange.ExchangeFiles.Alive;
import org.kontingent.hub.exchange.FileStoreFailure;
import org.kontingent.hub.exchange.FileStoreFailure.Kind;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.FileStoreSettings;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.testing.FtpHand;
import org.kontingent.hub.testing.SampleKeys;

/** The FTP client against a real server. */
class FtpFilesTest {
  private static final byte[] CONTENT = new byte[1_000_000];
  private static final String HUB = "RO61HUB01";

  static {
    new Random(7).nextBytes(CONTENT);
  }

  private final AtomicInteger opened = new AtomicInteger();
  private final String uuid = UUID.randomUUID().toString();
  private Sandbox sandbox = sandbox(FileStoreSettings.DEFAULT);
  private FtpFiles files = files(sandbox.ftpPort(), "sandbox");

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void anUploadedFileStandsInItsDirectoryAndIsNotUploadedTwice() {
    upload();
    assertThat(stored()).contains(CONTENT);
    upload();
    assertThat(opened).as("read once").hasValue(1);
  }

  @Test
  void halfAFileIsReplaced() {
    new FtpHand(sandbox.ftpPort(), HUB, "sandbox").put(uuid, "a.zip", new byte[] {1, 2, 3});
    upload();
    assertThat(stored()).contains(CONTENT);
  }

  @Test
  void aBrokenUploadIsTriedAgainAndAtLastGivenUp() {
    order(Operation.SEND_REQUEST, 2);
    upload();
    assertThat(stored()).contains(CONTENT);
    assertThat(opened).hasValue(3);

    order(Operation.SEND_REQUEST, 3);
    assertFails(
        () -> files.upload("x", "a.zip", this::open, CONTENT.length, Alive.UNSEEN),
        Kind.FILE_TRANSFER_BROKEN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/a.zip", "a.zip", "//a.zip"})
  void aFileIsFetchedWhetherOrNotItsNameBeginsWithASlash(String name) throws IOException {
    upload();
    try (InputStream in = files.download(own(name))) {
      assertThat(in.readAllBytes()).isEqualTo(CONTENT);
    }
  }

  @Test
  void aBrokenDownloadGoesOnWhereItStopped() throws IOException {
    upload();
    order(Operation.GET_RESPONSE, 2);
    try (InputStream in = files.download(own("/a.zip"))) {
      assertThat(in.readAllBytes()).isEqualTo(CONTENT);
    }
    assertThat(sandbox.misbehaviours().pending()).isEmpty();
  }

  @Test
  void aDownloadThatMakesNoProgressIsGivenUp() throws IOException {
    // More than all buffers between the two ends can hold.
    new FtpHand(sandbox.ftpPort(), HUB, "sandbox").put(uuid, "a.zip", new byte[32 * 1024 * 1024]);
    try (InputStream in = files.download(own("/a.zip"))) {
      assertThat(in.readNBytes(1_000)).hasSize(1_000);
      sandbox.close();
      assertFails(in::readAllBytes, Kind.FILE_TRANSFER_BROKEN);
    }
  }

  @Test
  void aWrongPasswordIsNamed() {
    FtpFiles wrong = files(sandbox.ftpPort(), "wrong");
    assertFails(
        () -> wrong.upload(uuid, "a.zip", this::open, CONTENT.length, Alive.UNSEEN),
        Kind.FILE_STORE_LOGIN_REFUSED);
    assertFails(
        () -> files.download(new FileCredentials(uuid, "nobody", "x", "/a.zip")),
        Kind.FILE_STORE_LOGIN_REFUSED);
  }

  @Test
  void aMissingFileIsNamed() {
    assertFails(() -> files.download(own("/nowhere.zip")), Kind.FILE_MISSING);
  }

  @Test
  void aFullStoreIsNamedWhetherItFillsUpOrIsFullAlready() {
    sandbox.close();
    sandbox = sandbox(FileStoreSettings.DEFAULT.withRoom(CONTENT.length - 1));
    files = files(sandbox.ftpPort(), "sandbox");
    assertFails(this::upload, Kind.FILE_STORE_FULL);
    assertFails(this::upload, Kind.FILE_STORE_FULL);
  }

  @Test
  void aStoreThatIsAwayIsNamed() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    assertFails(
        () -> files(port, "x").upload(uuid, "a", this::open, 1, Alive.UNSEEN),
        Kind.FILE_STORE_UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../a.zip", "b/c.zip", "..", "a\r\nDELE b", ""})
  void namesThatLeadElsewhereAreNotFollowed(String name) {
    assertFails(() -> files.download(own(name)), Kind.FILE_STORE_REFUSED);
  }

  @Test
  void whoeverHoldsTheClaimMayStopAnUpload() {
    Alive stopping =
        () -> {
          throw new IllegalStateException("the claim is lost");
        };
    InputStream slow =
        new ByteArrayInputStream(CONTENT) {
          @Override
          public int read(byte[] target, int from, int length) {
            long until = System.nanoTime() + Duration.ofMillis(250).toNanos();
            while (System.nanoTime() < until) {
              Thread.onSpinWait();
            }
            return super.read(target, from, length);
          }
        };
    assertThatThrownBy(() -> files.upload(uuid, "a.zip", () -> slow, CONTENT.length, stopping))
        .isInstanceOf(IllegalStateException.class);
  }

  private void upload() {
    files.upload(uuid, "a.zip", this::open, CONTENT.length, Alive.UNSEEN);
  }

  private InputStream open() {
    opened.incrementAndGet();
    return new ByteArrayInputStream(CONTENT);
  }

  private Optional<byte[]> stored() {
    return new FtpHand(sandbox.ftpPort(), HUB, "sandbox").get(uuid + "/a.zip");
  }

  /** Our own directory can be read like a delivery. */
  private FileCredentials own(String name) {
    return new FileCredentials(uuid, HUB, "sandbox", name);
  }

  private void order(Operation operation, int times) {
    sandbox.misbehaviours().add(Misbehaviour.of(MisbehaviourKind.FILE_BREAK, operation, times));
  }

  private static void assertFails(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable work, Kind kind) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(FileStoreFailure.class, e -> assertThat(e.kind()).isEqualTo(kind))
        .hasMessageNotContaining("sandbox");
  }

  private static FtpFiles files(int port, String password) {
    return new FtpFiles(
        new FileStoreAccess(
            "127.0.0.1",
            port,
            HUB,
            () -> password,
            Duration.ofSeconds(5),
            Duration.ofSeconds(10),
            FileStoreAccess.DEFAULT_TRIES));
  }

  private static Sandbox sandbox(FileStoreSettings files) {
    ExchangeIdentity identity =
        new ExchangeIdentity(
            SignatureEngine.signer(),
            SignatureEngine.verifier(),
            SampleKeys.cmsVerifier(),
            SampleKeys.digester(),
            SampleKeys.gost("exchange"),
            Optional.empty());
    return Sandbox.start(
        SandboxSettings.of(identity, Clock.systemUTC())
            .withParticipants(
                List.of(new Participant(HUB, "hub", List.of(SampleKeys.gost("hub").certificate()))))
            .withFiles(files));
  }
}
