package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.HttpMessageWriter;
import org.kontingent.hub.smev.v3.MessageStyle;
import org.kontingent.hub.smev.v3.PersonalSignature;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.FtpHand;

/** Faults about attachments, and those about signatures that the exchange tells later. */
class SandboxAttachmentFaultsTest {
  private Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @Test
  void attachmentsThatDoNotPairUp() {
    Outsider hub = bench.outsider("hub");
    AttachmentHeader header = AttachmentHeader.of("_1", "text/plain", new byte[] {1});
    AttachmentContent other = new AttachmentContent("_2", Binary.of(new byte[] {1}));
    assertThat(attach(hub, List.of(header), List.of(other)).faultKind())
        .isEqualTo(FaultKind.ATTACHMENT_CONTENT_MISCOORDINATION);
    assertThat(attach(hub, List.of(header), List.of()).faultKind())
        .isEqualTo(FaultKind.ATTACHMENT_CONTENT_MISCOORDINATION);
    assertThat(attach(hub, List.of(), List.of(other)).faultKind())
        .isEqualTo(FaultKind.ATTACHMENT_CONTENT_MISCOORDINATION);
  }

  @Test
  void attachmentsThatAreTooBig() {
    Outsider hub = bench.outsider("hub");
    AttachmentHeader header = AttachmentHeader.of("_1", "text/plain", new byte[] {1});
    byte[] big = new byte[5 * 1024 * 1024 + 1];
    SmevFault fault =
        attach(hub, List.of(header), List.of(new AttachmentContent("_1", Binary.of(big))))
            .fault()
            .detail()
            .orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.ATTACHMENT_SIZE_LIMIT_EXCEEDED);
    assertThat(fault.fields())
        .containsEntry("PermittedTotalAttachmentSize", "5242880")
        .containsEntry("RealTotalAttachmentSize", "5242881");
  }

  @Test
  void fileQuotaExceeded() throws Exception {
    bench.close();
    bench = new Bench(settings -> settings.withRules(settings.rules().withFileQuota(100)));
    Outsider hub = bench.outsider("hub");
    String uuid = UUID.randomUUID().toString();
    assertThat(upload(uuid, new byte[101])).isEqualTo(226);
    RefAttachmentHeader file =
        new RefAttachmentHeader(
            uuid,
            Optional.empty(),
            Optional.empty(),
            "hash",
            "text/plain",
            Optional.empty(),
            List.of());
    PrimaryContent content =
        new PrimaryContent(
            Bench.document(Bench.ASK, "1"), Optional.empty(), List.of(), List.of(file));
    SmevFault fault =
        hub.send(RequestData.of(hub.newId(), content.document()).withContent(content))
            .fault()
            .detail()
            .orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.QUOTE_LIMIT_EXCEEDED);
    assertThat(fault.fields())
        .containsEntry("RemainedTotalQuoteSize", "100")
        .containsEntry("RealTotalAttachmentSize", "101");
  }

  @Test
  void wrongSignaturesOfOfficialsAndFilesAreToldLater() {
    Outsider hub = bench.outsider("hub");
    AttachmentHeader header = AttachmentHeader.of("_1", "text/plain", new byte[] {1});
    AttachmentContent content = new AttachmentContent("_1", Binary.of(new byte[] {1}));
    assertThat(attach(hub, List.of(header), List.of(content)).status()).isEqualTo(200);
    SmevFault fault = later(hub);
    assertThat(fault.kind()).contains(FaultKind.SIGNATURE_VERIFICATION_FAULT);
    assertThat(fault.description().orElse("")).startsWith("SMEV-100: Проверка подписи на вложении");

    PrimaryContent signed =
        new PrimaryContent(
            Bench.document(Bench.ASK, "до"),
            Optional.of(PersonalSignature.toBeFilled()),
            List.of(),
            List.of());
    byte[] envelope =
        SignatureEngine.signer()
            .signPersonal(
                hub.writer.sendRequest(
                    SendRequest.of(
                        RequestData.of(hub.newId(), signed.document()).withContent(signed))),
                SamplePeople.key("official"));
    assertThat(hub.post(hub.signed(octets(text(envelope).replace(">до<", ">после<")))).status())
        .isEqualTo(200);
    assertThat(later(hub).signatureCause()).contains(SignatureFaultCause.SIGNATURE_IS_INVALID);
  }

  private SmevFault later(Outsider hub) {
    return ((AsyncProcessingStatus) hub.poll(hub.any()).response().data().content())
        .fault()
        .orElseThrow();
  }

  private int upload(String uuid, byte[] file) {
    return new FtpHand(bench.sandbox.ftpPort(), "KONT01", "sandbox").put(uuid, "a.txt", file);
  }

  private static Outsider.Answer attach(
      Outsider hub, List<AttachmentHeader> headers, List<AttachmentContent> contents) {
    PrimaryContent content =
        new PrimaryContent(Bench.document(Bench.ASK, "1"), Optional.empty(), headers, List.of());
    RequestData data = RequestData.of(hub.newId(), content.document()).withContent(content);
    EnvelopeWriter writer = new EnvelopeWriter(SmevVersion.V1_2, AttachmentForm.PARTS);
    byte[] envelope =
        hub.signed(writer.sendRequest(new SendRequest(data, contents, Optional.empty())));
    HttpMessage http = new HttpMessageWriter(MessageStyle.MULTIPART).write(envelope, contents);
    return hub.post(http.contentType(), http.body().octets());
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
