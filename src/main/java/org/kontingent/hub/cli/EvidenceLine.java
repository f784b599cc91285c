package org.kontingent.hub.cli;

import java.util.Optional;
import org.kontingent.hub.signature.Verdict;

/**
 * One thing checked in an evidence bundle.
 *
 * @param check {@code manifest}, {@code time}, {@code chain}, {@code content}, {@code certificate}
 *     or the index of a signature
 * @param part the part of the bundle, or the signed element for a signature
 * @param signature the signature's full finding, if it is about one
 */
record EvidenceLine(
    String check,
    String part,
    Verdict verdict,
    String reason,
    Optional<CheckedSignature> signature) {
  static EvidenceLine valid(String check, String part, String reason) {
    return new EvidenceLine(check, part, Verdict.VALID, reason, Optional.empty());
  }

  static EvidenceLine invalid(String check, String part, String reason) {
    return new EvidenceLine(check, part, Verdict.INVALID, reason, Optional.empty());
  }

  static EvidenceLine open(String check, String part, String reason) {
    return new EvidenceLine(check, part, Verdict.INDETERMINATE, reason, Optional.empty());
  }
}
