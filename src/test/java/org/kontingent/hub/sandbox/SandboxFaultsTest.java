package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.HttpMessageWriter;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.MessageStyle;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.PersonalSignature;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.ResponseContent;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SmevFault;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/** Every fault of smev3.md 9 that the exchange raises today, provoked over the socket. */
class SandboxFaultsTest {
  private Bench bench = new Bench();

  @AfterEach
  void close() {
    bench.close();
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void noSignature(SmevVersion version) {
    Outsider hub = bench.outsider("hub", version);
    byte[] envelope = new EnvelopeWriter(version).getResponse(hub.any());
    assertThat(cause(hub.post(remove(envelope, "<t:CallerInformationSystemSignature>"))))
        .isEqualTo(SignatureFaultCause.NO_SIGNATURE_FOUND);
    assertThat(
            hub.post(remove(envelope, "<t:CallerInformationSystemSignature>"))
                .fault()
                .faultString())
        .isEqualTo("Отсутствует ЭП-ОВ");
  }

  @Test
  void signatureBroken() {
    Outsider hub = bench.outsider("hub");
    String signed = text(hub.signed(hub.writer.ack(new Ack(hub.newId(), true))));
    assertThat(cause(hub.post(octets(signed.replace("accepted=\"true\"", "accepted=\"false\"")))))
        .isEqualTo(SignatureFaultCause.SIGNATURE_IS_INVALID);
  }

  @Test
  void signatureOfAnotherElement() {
    Outsider hub = bench.outsider("hub");
    String signed = text(hub.signed(hub.writer.ack(new Ack(hub.newId(), true))));
    String wrapped =
        signed
            .replace("Id=\"SIGNED_BY_CALLER\"", "Id=\"OTHER\"")
            .replace(
                "<soap:Body>",
                "<soap:Header><x xmlns=\"urn:x\" Id=\"SIGNED_BY_CALLER\"/></soap:Header><soap:Body>");
    assertThat(cause(hub.post(octets(wrapped))))
        .isEqualTo(SignatureFaultCause.INCORRECT_SIGNATURE_TARGET);
  }

  @Test
  void poorEnvelope() {
    Outsider hub = bench.outsider("hub");
    assertThat(cause(hub.post(octets("<a xmlns='urn:x'/>"))))
        .isEqualTo(SignatureFaultCause.POOR_SOAP_ENVELOPE_FORMAT);
    String twice =
        text(hub.writer.ack(new Ack(hub.newId(), true)))
            .replace("</soap:Body>", "<x xmlns='urn:x'/></soap:Body>");
    assertThat(cause(hub.post(octets(twice))))
        .isEqualTo(SignatureFaultCause.POOR_SOAP_ENVELOPE_FORMAT);
  }

  @Test
  void certificateExpired() {
    Outsider old = bench.outsider("expired");
    assertThat(cause(old.poll(old.any()))).isEqualTo(SignatureFaultCause.CERTIFICATE_IS_EXPIRED);
  }

  @Test
  void certificateMissing() {
    Outsider hub = bench.outsider("hub");
    String signed = text(hub.signed(hub.writer.getResponse(hub.any())));
    String bare = signed.replaceFirst("<ds:KeyInfo>.*</ds:KeyInfo>", "");
    assertThat(bare).isNotEqualTo(signed);
    assertThat(cause(hub.post(octets(bare))))
        .isEqualTo(SignatureFaultCause.CERTIFICATE_IS_NOT_FOUND);
  }

  @Test
  void senderNotRegistered() {
    Outsider school = bench.outsider("school-1");
    assertThat(school.poll(school.any()).faultKind()).isEqualTo(FaultKind.SENDER_IS_NOT_REGISTERED);
  }

  @Test
  void invalidContentOfTheEnvelope() {
    Outsider hub = bench.outsider("hub");
    assertThat(hub.post(octets("not XML")).faultKind()).isEqualTo(FaultKind.INVALID_CONTENT);
    assertThat(hub.post(octets("<!DOCTYPE a><a/>")).faultKind())
        .isEqualTo(FaultKind.INVALID_CONTENT);
    assertThat(hub.post("multipart/related; boundary=b", octets("--b\r\n")).faultKind())
        .isEqualTo(FaultKind.INVALID_CONTENT);
    String upper =
        text(hub.writer.ack(new Ack(hub.newId(), true)))
            .replaceFirst(">([0-9a-f]{8}-)", ">ABCDEF01-");
    SmevFault fault = hub.post(hub.signed(octets(upper))).fault().detail().orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.INVALID_CONTENT);
    assertThat(fault.errors()).isNotEmpty();
    assertThat(fault.errors().get(0).position()).isEqualTo(-1);
  }

  @Test
  void anotherVersionThanTheAddress() {
    Outsider hub = bench.outsider("hub", SmevVersion.V1_1);
    byte[] other = hub.signed(new EnvelopeWriter(SmevVersion.V1_3).getResponse(hub.any()));
    assertThat(hub.post(other).faultKind()).isEqualTo(FaultKind.INVALID_CONTENT);
  }

  @Test
  void businessDataTypeNotSupported() {
    Outsider hub = bench.outsider("hub");
    KindOfData unknown = new KindOfData("urn://x-test/unknown", "Ask");
    SmevFault fault = request(hub, unknown).fault().detail().orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED);
    assertThat(fault.fields())
        .containsEntry("RootElementLocalName", "Ask")
        .containsEntry("RootElementNamespaceURI", "urn://x-test/unknown");
    assertThat(request(hub, Bench.TOLD).faultKind())
        .as("a response root by the request's method")
        .isEqualTo(FaultKind.BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED);
    assertThat(response(deliver(hub), Bench.document(unknown, "x")).faultKind())
        .isEqualTo(FaultKind.BUSINESS_DATA_TYPE_IS_NOT_SUPPORTED);
  }

  @Test
  void accessDenied() {
    Outsider hub = bench.outsider("hub");
    assertThat(request(hub, Bench.GUARDED).faultKind()).isEqualTo(FaultKind.ACCESS_DENIED);
    DeliveredRequest foreign = deliver(hub);
    Outsider federal = bench.outsider("federal");
    assertThat(
            federal
                .send(data(federal, foreign, Rejections.of(RejectCode.NO_DATA, "x")))
                .faultKind())
        .as("an answer to somebody else's request")
        .isEqualTo(FaultKind.ACCESS_DENIED);
  }

  @Test
  void personalAccessDenied() {
    assertThat(request(bench.outsider("hub", SmevVersion.V1_3), Bench.SIGNED).faultKind())
        .isEqualTo(FaultKind.PERSONAL_ACCESS_DENIED);
    assertThat(request(bench.outsider("hub"), Bench.SIGNED).faultKind())
        .isEqualTo(FaultKind.ACCESS_DENIED);
  }

  @Test
  void recipientNotFound() {
    Outsider hub = bench.outsider("hub");
    assertThat(request(hub, Bench.NOBODYS).faultKind()).isEqualTo(FaultKind.RECIPIENT_IS_NOT_FOUND);
    Outsider mvd = bench.outsider("mvd");
    ResponseData lost =
        new ResponseData(
            mvd.newId(), new ReplyTo("нет такого"), Rejections.of(RejectCode.FAILURE, "x"));
    assertThat(mvd.send(lost).faultKind()).isEqualTo(FaultKind.RECIPIENT_IS_NOT_FOUND);
  }

  @Test
  void destinationOverflow() {
    bench.close();
    bench = new Bench(settings -> settings.withRules(settings.rules().withQueueLimit(1)));
    Outsider hub = bench.outsider("hub");
    hub.ask(Bench.document(Bench.ASK, "1"));
    SmevFault fault = request(hub, Bench.ASK).fault().detail().orElseThrow();
    assertThat(fault.kind()).contains(FaultKind.DESTINATION_OVERFLOW);
    assertThat(fault.fields())
        .containsEntry("MessageBrokerAddress", "unknown")
        .containsEntry("DestinationName", "delivery.it_1_MVDR01._REQUEST_");
  }

  @Test
  void messageAlreadySent() {
    Outsider hub = bench.outsider("hub");
    byte[] same =
        hub.signed(
            hub.writer.sendRequest(
                SendRequest.of(RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1")))));
    assertThat(hub.post(same).status()).isEqualTo(200);
    Outsider.Answer second = hub.post(same);
    assertThat(second.faultKind()).isEqualTo(FaultKind.MESSAGE_IS_ALREADY_SENT);
    assertThat(second.fault().faultString()).contains("было послано ранее");
  }

  @Test
  void invalidMessageIdFormat() {
    Outsider hub = bench.outsider("hub");
    RequestData random =
        RequestData.of(new MessageId(UUID.randomUUID().toString()), Bench.document(Bench.ASK, "1"));
    assertThat(hub.send(random).faultKind()).isEqualTo(FaultKind.INVALID_MESSAGE_ID_FORMAT);
  }

  @Test
  void staleMessageId() {
    Outsider hub = bench.outsider("hub");
    MessageId old = hub.newId();
    bench.clock.advance(Duration.ofHours(25));
    assertThat(hub.send(RequestData.of(old, Bench.document(Bench.ASK, "1"))).faultKind())
        .isEqualTo(FaultKind.STALE_MESSAGE_ID);
    SteppingClock ahead = new SteppingClock(bench.clock.instant().plus(Duration.ofMinutes(6)));
    MessageId future = new TimeBasedIds(ahead).next();
    assertThat(hub.send(RequestData.of(future, Bench.document(Bench.ASK, "1"))).faultKind())
        .isEqualTo(FaultKind.STALE_MESSAGE_ID);
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void endOfLifeReached(SmevVersion version) {
    Outsider hub = bench.outsider("hub", version);
    RequestData late =
        RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1"))
            .withEndOfLife(bench.clock.instant());
    assertThat(hub.send(late).faultKind()).isEqualTo(FaultKind.END_OF_LIFE_REACHED);
  }

  @Test
  void transactionCodeInvalid() {
    Outsider hub = bench.outsider("hub");
    RequestData odd =
        RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1"))
            .withChain(Optional.empty(), Optional.of("код с пробелами"));
    assertThat(hub.send(odd).faultKind()).isEqualTo(FaultKind.TRANSACTION_CODE_INVALID);
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
    assertThat(upload(uuid, new byte[101])).isEqualTo(201);
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
  void incorrectResponseContentType() {
    Outsider hub = bench.outsider("hub");
    assertThat(response(deliver(hub), Bench.document(Bench.ASK, "x")).faultKind())
        .isEqualTo(FaultKind.INCORRECT_RESPONSE_CONTENT_TYPE);
    assertThat(response(deliver(hub), Bench.document(Bench.told(Bench.OTHER), "x")).faultKind())
        .as("a response of another kind of data")
        .isEqualTo(FaultKind.INCORRECT_RESPONSE_CONTENT_TYPE);
  }

  @Test
  void aProviderMayNotSpeakForTheExchange() {
    Outsider hub = bench.outsider("hub");
    DeliveredRequest request = deliver(hub);
    Outsider mvd = bench.outsider("mvd");
    AsyncProcessingStatus status =
        new AsyncProcessingStatus(
            request.data().messageId(),
            Optional.of(InteractionStatus.REQUEST_IS_REJECTED_BY_SMEV),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    assertThat(mvd.send(data(mvd, request, status)).faultKind())
        .isEqualTo(FaultKind.INVALID_CONTENT);
  }

  @Test
  void unknownMessageType() {
    Outsider hub = bench.outsider("hub");
    KindOfData unknown = new KindOfData("urn://x-test/unknown", "Ask");
    assertThat(hub.poll(hub.of(unknown)).faultKind()).isEqualTo(FaultKind.UNKNOWN_MESSAGE_TYPE);
    assertThat(hub.pollRequests(hub.of(Bench.ASK)).faultKind())
        .as("a kind the caller does not serve")
        .isEqualTo(FaultKind.UNKNOWN_MESSAGE_TYPE);
  }

  @Test
  void targetMessageNotFound() {
    Outsider hub = bench.outsider("hub");
    MessageId asked = hub.ask(Bench.document(Bench.ASK, "1"));
    Outsider mvd = bench.outsider("mvd");
    assertThat(mvd.ack(asked).faultKind())
        .as("not handed out yet")
        .isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
    mvd.pollRequests(mvd.any());
    assertThat(hub.ack(asked).faultKind())
        .as("another's delivery")
        .isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
    assertThat(mvd.ack(asked).status()).isEqualTo(200);
    assertThat(mvd.ack(asked).faultKind())
        .as("twice")
        .isEqualTo(FaultKind.TARGET_MESSAGE_IS_NOT_FOUND);
  }

  @Test
  void smevFailureOnDemandAndNothingHasHappened() {
    bench
        .sandbox
        .misbehaviours()
        .add(Misbehaviour.of(MisbehaviourKind.SOAP_FAULT, Operation.SEND_REQUEST, 1));
    Outsider hub = bench.outsider("hub");
    byte[] same =
        hub.signed(
            hub.writer.sendRequest(
                SendRequest.of(RequestData.of(hub.newId(), Bench.document(Bench.ASK, "1")))));
    assertThat(hub.post(same).faultKind()).isEqualTo(FaultKind.SMEV_FAILURE);
    assertThat(hub.post(same).status()).isEqualTo(200);
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
                SampleKeys.key("official"));
    assertThat(hub.post(hub.signed(octets(text(envelope).replace(">до<", ">после<")))).status())
        .isEqualTo(200);
    assertThat(later(hub).signatureCause()).contains(SignatureFaultCause.SIGNATURE_IS_INVALID);
  }

  private SmevFault later(Outsider hub) {
    return ((AsyncProcessingStatus) hub.poll(hub.any()).response().data().content())
        .fault()
        .orElseThrow();
  }

  private int upload(String uuid, byte[] file) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:"
                            + bench.sandbox.port()
                            + "/sandbox/files/"
                            + uuid
                            + "/a.txt"))
                .PUT(HttpRequest.BodyPublishers.ofByteArray(file))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  private static Outsider.Answer request(Outsider sender, KindOfData root) {
    return sender.send(RequestData.of(sender.newId(), Bench.document(root, "x")));
  }

  private DeliveredRequest deliver(Outsider hub) {
    hub.ask(Bench.document(Bench.ASK, "x"));
    Outsider mvd = bench.outsider("mvd");
    return mvd.pollRequests(mvd.any()).request();
  }

  private Outsider.Answer response(DeliveredRequest request, XmlFragment document) {
    Outsider mvd = bench.outsider("mvd");
    return mvd.send(data(mvd, request, PrimaryContent.of(document)));
  }

  private static ResponseData data(
      Outsider sender, DeliveredRequest request, ResponseContent content) {
    return new ResponseData(sender.newId(), request.replyTo().orElseThrow(), content);
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

  private static SignatureFaultCause cause(Outsider.Answer answer) {
    return answer.fault().detail().orElseThrow().signatureCause().orElseThrow();
  }

  private static byte[] remove(byte[] envelope, String startTag) {
    return octets(text(envelope).replace(startTag + "</" + startTag.substring(1), ""));
  }

  private static String text(byte[] octets) {
    return new String(octets, StandardCharsets.UTF_8);
  }

  private static byte[] octets(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
