package org.kontingent.hub.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.kontingent.hub.signature.SignatureFinding;
import org.kontingent.hub.signature.TrustVerdict;
import org.kontingent.hub.signature.Verdict;

/**
 * One signature of one file, with the judgement over its certificate where trust was asked for.
 *
 * @param trust empty when it was not asked for, or the signature is not correct in itself
 */
record CheckedSignature(Path file, SignatureFinding finding, Optional<TrustVerdict> trust) {
  /** A correct signature by a certificate that is not trusted is not valid. */
  Verdict verdict() {
    return trust.isPresent() && !trust.get().isTrusted() ? Verdict.INVALID : finding.verdict();
  }

  String reason(Locale locale) {
    String sentence = finding.sentence(locale);
    return trust.map(verdict -> sentence + "; " + verdict.reason()).orElse(sentence);
  }
}
