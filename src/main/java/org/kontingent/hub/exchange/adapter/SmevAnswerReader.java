package org.kontingent.hub.exchange.adapter;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.internal.AnswerReader;
import org.kontingent.hub.exchange.internal.Carried;
import org.kontingent.hub.exchange.internal.Reading;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.ReportJson;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.EnvelopeReader;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.kontingent.hub.smev.v3.SoapMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Reads answers over the signature check: whatever is handed on was read from the element the check
 * vouches for, and the check counts only if a certificate registered as the exchange's made the
 * exchange signature.
 */
public final class SmevAnswerReader implements AnswerReader {
  /** Reading broke down: an error of the hub. */
  static final String NOT_READ = "ANSWER_NOT_READ";

  private static final Logger LOG = LoggerFactory.getLogger(SmevAnswerReader.class);

  private final SignatureVerifier verifier;
  private final Set<String> trusted;

  /**
   * @param trusted thumbprints of the certificates registered as the exchange's
   */
  public SmevAnswerReader(SignatureVerifier verifier, Set<String> trusted) {
    this.verifier = verifier;
    this.trusted = Set.copyOf(trusted);
  }

  @Override
  public Reading read(ExchangeReply reply) {
    return judge(reply, true);
  }

  @Override
  public Reading reread(ExchangeReply reply) {
    return judge(reply, false);
  }

  private Reading judge(ExchangeReply reply, boolean onlyTrusted) {
    try {
      SoapMessage message = ReceivedDocument.parse(reply);
      Document document = message.document();
      AnswerKind kind = EnvelopeReader.outline(document).kind();
      return switch (kind) {
        case FAULT -> new Reading.Fault(EnvelopeReader.fault(document));
        case EMPTY -> new Reading.Empty();
        case ACKNOWLEDGED -> new Reading.Acknowledged();
        case RECEIPT, RESPONSE, REQUEST -> signed(message, kind, onlyTrusted);
        case STATUS, STATISTICS -> refused("UNEXPECTED_ANSWER", document, null);
      };
    } catch (HubException e) {
      return new Reading.Refused(e.code(), Optional.empty(), SignatureSummary.NONE);
    } catch (RuntimeException e) {
      // Whatever it was: one message must not stop the others from being read.
      LOG.error("An answer of the exchange could not be read", withoutText(e));
      return new Reading.Refused(NOT_READ, Optional.empty(), SignatureSummary.NONE);
    }
  }

  /**
   * @param fresh it has just come: its signer must be registered, its attachments are wanted
   */
  private Reading signed(SoapMessage message, AnswerKind kind, boolean fresh) {
    Document document = message.document();
    VerificationReport report = verifier.verify(document);
    Optional<SignatureFinding> exchange = report.by(SignatureRole.EXCHANGE);
    if (exchange.isEmpty()) {
      return refused("NO_EXCHANGE_SIGNATURE", document, report);
    }
    if (!exchange.get().isValid()) {
      return refused(exchange.get().reason().name(), document, report);
    }
    X509Certificate signer = exchange.get().certificate().orElseThrow();
    if (fresh && !trusted.contains(CertificateThumbprint.of(signer).hex())) {
      return refused(Reading.NOT_THE_EXCHANGE, document, report);
    }
    Optional<SignatureFinding> broken =
        report.findings().stream().filter(f -> f.verdict() == Verdict.INVALID).findFirst();
    if (broken.isPresent()) {
      return refused(broken.get().reason().name(), document, report);
    }
    Element verified = exchange.get().verifiedElement().orElseThrow();
    SignatureSummary summary =
        new SignatureSummary(
            Verdict.VALID.name(), null, ReportJson.of(report), certificates(report));
    if (kind == AnswerKind.RECEIPT) {
      return new Reading.Receipt(EnvelopeReader.receipt(verified), summary);
    }
    X509Certificate vouching =
        report
            .by(SignatureRole.SENDER)
            .filter(SignatureFinding::isValid)
            .flatMap(SignatureFinding::certificate)
            .orElse(signer);
    String thumbprint = CertificateThumbprint.of(vouching).hex();
    List<AttachmentContent> contents = fresh ? message.attachments() : List.of();
    if (kind == AnswerKind.REQUEST) {
      DeliveredRequest request = EnvelopeReader.request(verified);
      return new Reading.Request(
          request,
          summary,
          thumbprint,
          Carried.by(request.data().content(), request.files(), contents));
    }
    DeliveredResponse response = EnvelopeReader.response(verified);
    return new Reading.Response(
        response,
        summary,
        thumbprint,
        Carried.by(response.data().content(), response.files(), contents));
  }

  /** Where it happened, without an exception's own words, which may quote content. */
  private static Throwable withoutText(RuntimeException cause) {
    Throwable bare = new Throwable(cause.getClass().getName());
    bare.setStackTrace(cause.getStackTrace());
    return bare;
  }

  private static Reading refused(String reason, Document document, VerificationReport report) {
    SignatureSummary summary =
        report == null
            ? SignatureSummary.NONE
            : new SignatureSummary(
                Verdict.INVALID.name(), reason, ReportJson.of(report), certificates(report));
    return new Reading.Refused(reason, claimedId(document), summary);
  }

  private static List<X509Certificate> certificates(VerificationReport report) {
    return report.findings().stream().flatMap(f -> f.certificate().stream()).toList();
  }

  /** What an unbelievable delivery calls itself: for counting and a negative Ack only. */
  private static Optional<MessageId> claimedId(Document document) {
    for (String name : new String[] {"MessageId", "MessageID"}) {
      org.w3c.dom.NodeList found = document.getElementsByTagNameNS("*", name);
      if (found.getLength() > 0) {
        String text = found.item(0).getTextContent().strip();
        return MessageId.isWellFormed(text) ? Optional.of(new MessageId(text)) : Optional.empty();
      }
    }
    return Optional.empty();
  }
}
