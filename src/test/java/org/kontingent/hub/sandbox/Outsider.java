package org.kontingent.hub.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.EnvelopeReader;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.MessageSelector;
import org.kontingent.hub.smev.v3.MimeLimits;
import org.kontingent.hub.smev.v3.Receipt;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SendResponse;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.SoapFault;
import org.kontingent.hub.smev.v3.SoapMessage;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.w3c.dom.Element;

/** A participant that reaches the stand-in exchange over its socket only. */
public final class Outsider {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final int port;
  private final SmevVersion version;
  private final SigningKey key;
  private final Clock clock;
  private final TimeBasedIds ids;
  public final EnvelopeWriter writer;

  public Outsider(int port, SmevVersion version, SigningKey key, Clock clock) {
    this.port = port;
    this.version = version;
    this.key = key;
    this.clock = clock;
    this.ids = new TimeBasedIds(clock);
    this.writer = new EnvelopeWriter(version);
  }

  public MessageId newId() {
    return ids.next();
  }

  public byte[] signed(byte[] envelope) {
    return SignatureEngine.signer().sign(envelope, key);
  }

  public Answer post(byte[] envelope) {
    return post("text/xml; charset=utf-8", envelope);
  }

  public Answer post(String contentType, byte[] body) {
    try {
      HttpResponse<byte[]> response =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(address()))
                  .header("Content-Type", contentType)
                  .header("SOAPAction", "\"\"")
                  .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(""),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public String address() {
    return "http://127.0.0.1:" + port + "/smev/v" + version.number() + "/ws";
  }

  public Answer send(RequestData data) {
    return post(signed(writer.sendRequest(SendRequest.of(data))));
  }

  public Answer send(ResponseData data) {
    return post(signed(writer.sendResponse(SendResponse.of(data))));
  }

  /** Sends a request that must be accepted. */
  public MessageId ask(XmlFragment content, UnaryOperator<RequestData> dressing) {
    RequestData data = dressing.apply(RequestData.of(newId(), content));
    Receipt receipt = send(data).receipt();
    assertThat(receipt.metadata().messageId()).contains(data.messageId());
    return data.messageId();
  }

  public MessageId ask(XmlFragment content) {
    return ask(content, data -> data);
  }

  public Answer poll(MessageSelector selector) {
    return post(signed(writer.getResponse(selector)));
  }

  public Answer pollRequests(MessageSelector selector) {
    return post(signed(writer.getRequest(selector)));
  }

  public MessageSelector any() {
    return MessageSelector.any(clock.instant());
  }

  public MessageSelector of(KindOfData kind) {
    return MessageSelector.of(kind, clock.instant());
  }

  public Answer ack(MessageId id) {
    return post(signed(writer.ack(new Ack(id, true))));
  }

  /** What came back, read as a participant reads it: nothing before the signature check. */
  public record Answer(int status, String contentType, byte[] body) {
    public SoapMessage message() {
      return SoapMessage.parse(contentType, body, MimeLimits.DEFAULT);
    }

    public AnswerKind kind() {
      return EnvelopeReader.outline(message().document()).kind();
    }

    public SoapFault fault() {
      assertThat(status).isEqualTo(500);
      return EnvelopeReader.fault(message().document());
    }

    public FaultKind faultKind() {
      return fault().kind().orElseThrow();
    }

    public VerificationReport report() {
      return SignatureEngine.verifier().verify(message().document());
    }

    public Element verified() {
      SoapMessage message = message();
      assertThat(EnvelopeReader.outline(message.document()).kind()).isNotEqualTo(AnswerKind.FAULT);
      VerificationReport report = SignatureEngine.verifier().verify(message.document());
      SignatureFinding finding = report.by(SignatureRole.EXCHANGE).orElseThrow();
      assertThat(finding.isValid()).as(finding.reason() + " " + finding.detail()).isTrue();
      assertThat(finding.certificate()).contains(SamplePeople.key("exchange").certificate());
      return finding.verifiedElement().orElseThrow();
    }

    public Receipt receipt() {
      assertThat(status).as(() -> new String(body, StandardCharsets.UTF_8)).isEqualTo(200);
      return EnvelopeReader.receipt(verified());
    }

    public DeliveredResponse response() {
      return EnvelopeReader.response(verified());
    }

    public DeliveredRequest request() {
      return EnvelopeReader.request(verified());
    }

    public Optional<SignatureFinding> senderFinding() {
      return report().by(SignatureRole.SENDER);
    }
  }
}
