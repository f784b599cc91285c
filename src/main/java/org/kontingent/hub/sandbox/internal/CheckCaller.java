package org.kontingent.hub.sandbox.internal;

import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.VerificationReport;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.SignatureFaultCause;
import org.kontingent.hub.smev.v3.SignatureRole;
import org.w3c.dom.Document;

/** Use case: check the caller's signature and certificate, and tell which system it is. */
public final class CheckCaller {
  private final SignatureVerifier verifier;
  private final Participants participants;
  private final Clock clock;

  public CheckCaller(SignatureVerifier verifier, Participants participants, Clock clock) {
    this.verifier = verifier;
    this.participants = participants;
    this.clock = clock;
  }

  /**
   * Tells who calls.
   *
   * @throws FaultRaised SignatureVerificationFault or SenderIsNotRegistered
   */
  public Caller check(Document call) {
    if (!OperationReader.isSigned(call)) {
      throw Faults.signature(SignatureFaultCause.NO_SIGNATURE_FOUND, "Отсутствует ЭП-ОВ");
    }
    VerificationReport report = verifier.verify(call);
    SignatureFinding finding =
        report
            .by(SignatureRole.CALLER)
            .or(() -> report.findings().stream().findFirst())
            .orElseThrow(
                () ->
                    Faults.signature(SignatureFaultCause.NO_SIGNATURE_FOUND, "Отсутствует ЭП-ОВ"));
    requireValid(finding);
    report.by(SignatureRole.ROUTING).ifPresent(CheckCaller::requireValid);
    X509Certificate certificate = finding.certificate().orElseThrow(CheckCaller::noCertificate);
    requireInDate(certificate);
    Participant participant =
        participants
            .of(certificate)
            .orElseThrow(() -> Faults.of(FaultKind.SENDER_IS_NOT_REGISTERED));
    return new Caller(participant, finding.verifiedElement().orElseThrow(), report);
  }

  private static void requireValid(SignatureFinding finding) {
    if (finding.verdict() == Verdict.INDETERMINATE) {
      throw noCertificate();
    }
    if (!finding.isValid() || finding.verifiedElement().isEmpty()) {
      throw Faults.signature(cause(finding), "ЭП-ОВ не прошла проверку.");
    }
  }

  private static SignatureFaultCause cause(SignatureFinding finding) {
    return switch (finding.reason()) {
      case WRONG_TARGET,
          TARGET_MISSING,
          REFERENCE_NOT_FOUND,
          REFERENCE_REFUSED,
          REFERENCE_COUNT,
          WRONG_PLACE,
          DUPLICATE_ID ->
          SignatureFaultCause.INCORRECT_SIGNATURE_TARGET;
      case SEVERAL_BODY_CHILDREN, MALFORMED_ENVELOPE ->
          SignatureFaultCause.POOR_SOAP_ENVELOPE_FORMAT;
      default -> SignatureFaultCause.SIGNATURE_IS_INVALID;
    };
  }

  private void requireInDate(X509Certificate certificate) {
    try {
      certificate.checkValidity(Date.from(clock.instant()));
    } catch (CertificateExpiredException | CertificateNotYetValidException e) {
      throw Faults.signature(
          SignatureFaultCause.CERTIFICATE_IS_EXPIRED, "Срок действия сертификата ЭП-ОВ истёк.");
    }
  }

  private static FaultRaised noCertificate() {
    return Faults.signature(
        SignatureFaultCause.CERTIFICATE_IS_NOT_FOUND, "Сертификат ЭП-ОВ не найден.");
  }
}
