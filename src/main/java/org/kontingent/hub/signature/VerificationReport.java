package org.kontingent.hub.signature;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.v3.SignaturePlace;
import org.kontingent.hub.smev.v3.SignatureRole;

/** The findings about every {@code ds:Signature} of one document, in document order. */
public record VerificationReport(List<SignatureFinding> findings) {
  public VerificationReport {
    findings = List.copyOf(findings);
  }

  public boolean hasSignatures() {
    return !findings.isEmpty();
  }

  /** True if there is at least one signature and every one is {@link Verdict#VALID}. */
  public boolean allValid() {
    return hasSignatures() && findings.stream().allMatch(SignatureFinding::isValid);
  }

  /** The finding at a place of the contract; the first in document order where several may be. */
  public Optional<SignatureFinding> at(SignaturePlace place) {
    return findings.stream().filter(f -> f.place().equals(Optional.of(place))).findFirst();
  }

  /** The first finding that stands in the holder of this role. */
  public Optional<SignatureFinding> by(SignatureRole role) {
    return findings.stream()
        .filter(f -> f.place().map(SignaturePlace::role).equals(Optional.of(role)))
        .findFirst();
  }
}
