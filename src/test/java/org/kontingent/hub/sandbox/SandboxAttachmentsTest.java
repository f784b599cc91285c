package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.sandbox.Outsider.Answer;
import org.kontingent.hub.signature.ContentDigest;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsSigner;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.HttpMessageWriter;
import org.kontingent.hub.smev.v3.MessageStyle;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.FtpHand;

class SandboxAttachmentsTest {
  private final Bench bench = new Bench();
  private final Outsider hub = bench.outsider("hub");
  private final Outsider mvd = bench.outsider("mvd");

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(AttachmentForm.class)
  void aSignedAttachmentArrivesWholeHoweverItWasSent(AttachmentForm form) throws IOException {
    byte[] file = new byte[200_000];
    new Random(3).nextBytes(file);
    AttachmentHeader header = AttachmentHeader.of("_file.zip", "application/zip", cms(file));
    List<AttachmentContent> contents = List.of(new AttachmentContent("_file.zip", Binary.of(file)));
    PrimaryContent content =
        new PrimaryContent(
            Bench.document(Bench.ASK, "с файлом"), Optional.empty(), List.of(header), List.of());
    RequestData data = RequestData.of(hub.newId(), content.document()).withContent(content);
    byte[] envelope =
        hub.signed(
            new EnvelopeWriter(SmevVersion.V1_2, form)
                .sendRequest(new SendRequest(data, contents, Optional.empty())));
    HttpMessage http =
        new HttpMessageWriter(MessageStyle.MULTIPART_CONTINUED)
            .write(envelope, form == AttachmentForm.PARTS ? contents : List.of());
    hub.post(http.contentType(), http.body().octets()).receipt();

    Answer answer = mvd.pollRequests(mvd.any());
    assertThat(answer.request().data().content().attachments()).containsExactly(header);
    assertThat(answer.senderFinding().orElseThrow().isValid()).isTrue();
    assertThat(answer.message().attachments()).isEqualTo(contents);
    assertThat(answer.message().partIds()).as("the file and its signature").hasSize(2);
  }

  @Test
  void filesInTheStoreAreReadWithCredentialsThatChangeAtEachDelivery() throws Exception {
    byte[] file = "содержимое".getBytes(StandardCharsets.UTF_8);
    String uuid = UUID.randomUUID().toString();
    put(uuid, file);
    send(uuid, digest(file).base64());

    FileCredentials first = delivered().request().files().get(0);
    assertThat(first.fileName()).isEqualTo("/a.txt");
    assertThat(get(first)).contains(file);
    bench.clock.advance(Duration.ofMinutes(15));
    var request = mvd.pollRequests(mvd.any()).request();
    FileCredentials second = request.files().get(0);
    assertThat(second.password()).isNotEqualTo(first.password());
    assertThat(get(first)).isEmpty();
    assertThat(get(second)).contains(file);
    mvd.ack(request.data().messageId());
    assertThat(get(second)).isEmpty();
  }

  @Test
  void aFileThatIsMissingOrAnotherIsToldLater() throws Exception {
    send(UUID.randomUUID().toString(), "x");
    assertThat(told()).contains("не найден");
    String uuid = UUID.randomUUID().toString();
    put(uuid, new byte[] {1});
    send(uuid, digest(new byte[] {2}).base64());
    assertThat(told()).contains("не соответствует хешу");
  }

  private String told() {
    Answer answer =
        await().until(() -> hub.poll(hub.any()), polled -> polled.kind() == AnswerKind.RESPONSE);
    AsyncProcessingStatus status = (AsyncProcessingStatus) answer.response().data().content();
    return status.fault().orElseThrow().description().orElse("");
  }

  private void send(String uuid, String hash) {
    RefAttachmentHeader header =
        new RefAttachmentHeader(
            uuid,
            Optional.empty(),
            Optional.empty(),
            hash,
            "text/plain",
            Optional.empty(),
            List.of());
    PrimaryContent content =
        new PrimaryContent(
            Bench.document(Bench.ASK, "1"), Optional.empty(), List.of(), List.of(header));
    hub.send(RequestData.of(hub.newId(), content.document()).withContent(content)).receipt();
  }

  private byte[] cms(byte[] file) throws IOException {
    return new GostCmsSigner().sign(digest(file), SamplePeople.key("hub"), bench.clock.instant());
  }

  private static ContentDigest digest(byte[] file) throws IOException {
    return new ContentDigests().digest(new ByteArrayInputStream(file), GostDigest.STREEBOG_256);
  }

  private void put(String uuid, byte[] file) {
    assertThat(new FtpHand(bench.sandbox.ftpPort(), "KONT01", "sandbox").put(uuid, "a.txt", file))
        .isEqualTo(226);
  }

  private Optional<byte[]> get(FileCredentials credentials) {
    return new FtpHand(bench.sandbox.ftpPort(), credentials.userName(), credentials.password())
        .get(credentials.uuid() + credentials.fileName());
  }

  /** Files are checked beside the call: the delivery follows a moment later. */
  private Answer delivered() {
    return await()
        .until(() -> mvd.pollRequests(mvd.any()), answer -> answer.kind() == AnswerKind.REQUEST);
  }
}
