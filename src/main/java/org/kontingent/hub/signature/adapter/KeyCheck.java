package org.kontingent.hub.signature.adapter;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.xml.security.algorithms.SignatureAlgorithm;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.signature.XMLSignature;
import org.kontingent.hub.signature.GostAlgorithm;
import org.kontingent.hub.signature.Reason;
import org.kontingent.hub.signature.ValueCheck;
import org.kontingent.hub.signature.Verdict;
import org.kontingent.hub.signature.internal.DocumentSurvey;
import org.kontingent.hub.signature.internal.KeyMaterial;
import org.kontingent.hub.signature.internal.SignatureShape;
import org.kontingent.hub.signature.internal.WorkBudget;

/**
 * Checks the signature value against the certificates the signature brings, in any order: those
 * whose key is of SignatureMethod's family are tried one by one, the first that fits is the signer.
 */
final class KeyCheck {
  private final SignatureShape shape;
  private final GostAlgorithm algorithm;
  private final DocumentSurvey survey;
  private final WorkBudget budget;

  private ValueCheck value = ValueCheck.NOT_CHECKED;
  private Optional<X509Certificate> certificate = Optional.empty();
  private Verdict verdict = Verdict.INDETERMINATE;
  private Reason reason = Reason.NO_KEY;
  private String detail = "";

  KeyCheck(
      SignatureShape shape, GostAlgorithm algorithm, DocumentSurvey survey, WorkBudget budget) {
    this.shape = shape;
    this.algorithm = algorithm;
    this.survey = survey;
    this.budget = budget;
  }

  void run(XMLSignature signature) {
    List<byte[]> encoded = KeyMaterial.certificates(shape, survey);
    List<KnownCertificate> fitting = candidates(encoded);
    if (signature == null) {
      invalid(Reason.MALFORMED_SIGNATURE, "SignedInfo");
      return;
    }
    if (fitting.isEmpty()) {
      return;
    }
    certificate = Optional.of(fitting.get(0).certificate());
    try {
      tryEach(signature, fitting);
    } catch (XMLSecurityException | IOException e) {
      invalid(Reason.MALFORMED_SIGNATURE, "SignedInfo");
    }
  }

  private List<KnownCertificate> candidates(List<byte[]> encoded) {
    List<KnownCertificate> fitting = new ArrayList<>();
    Optional<X509Certificate> other = Optional.empty();
    Optional<UnusableKey> unusable = Optional.empty();
    boolean unreadable = false;
    for (byte[] der : encoded) {
      try {
        if (!GostCertificates.shared().knows(der)) {
          budget.spend(WorkBudget.CERTIFICATE);
        }
        KnownCertificate known = GostCertificates.shared().parse(der);
        if (known.key().isPresent() && known.key().get().algorithm() == algorithm) {
          fitting.add(known);
        } else {
          other = other.or(() -> Optional.of(known.certificate()));
          unusable = unusable.or(known::unusable);
        }
      } catch (CertificateException e) {
        unreadable = true;
      }
    }
    certificate = other;
    if (unusable.isPresent()) {
      indeterminate(unusable.get().reason(), unusable.get().detail());
    } else if (other.isPresent()) {
      invalid(Reason.KEY_DOES_NOT_FIT, shape.method());
    } else if (unreadable) {
      indeterminate(Reason.UNREADABLE_CERTIFICATE, "");
    }
    return fitting;
  }

  private void tryEach(XMLSignature signature, List<KnownCertificate> fitting)
      throws XMLSecurityException, IOException {
    byte[] signedInfo = signature.getSignedInfo().getCanonicalizedOctetStream();
    SignatureAlgorithm engine = signature.getSignedInfo().getSignatureAlgorithm();
    boolean wellFormed = false;
    for (KnownCertificate candidate : fitting) {
      GostPublicKey key = candidate.key().orElseThrow();
      if (SignatureValue.of(shape.value(), key).isEmpty()) {
        continue;
      }
      wellFormed = true;
      budget.spend(
          algorithm == GostAlgorithm.GOST_2012_512 ? WorkBudget.VALUE_512 : WorkBudget.VALUE_256);
      engine.initVerify(key);
      engine.update(signedInfo);
      if (engine.verify(shape.value())) {
        certificate = Optional.of(candidate.certificate());
        value = ValueCheck.MATCHES;
        verdict = Verdict.VALID;
        reason = Reason.OK;
        detail = "";
        return;
      }
    }
    value = ValueCheck.DIFFERS;
    invalid(wellFormed ? Reason.SIGNED_INFO_ALTERED : Reason.MALFORMED_SIGNATURE_VALUE, "");
  }

  private void invalid(Reason why, String what) {
    verdict = Verdict.INVALID;
    reason = why;
    detail = what;
  }

  private void indeterminate(Reason why, String what) {
    verdict = Verdict.INDETERMINATE;
    reason = why;
    detail = what;
  }

  ValueCheck value() {
    return value;
  }

  Optional<X509Certificate> certificate() {
    return certificate;
  }

  Verdict verdict() {
    return verdict;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
