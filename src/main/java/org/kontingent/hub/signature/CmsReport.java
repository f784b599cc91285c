package org.kontingent.hub.signature;

import java.util.List;

/** The findings about every signer of one CMS signature, in order; never empty. */
public record CmsReport(List<CmsFinding> findings) {
  public CmsReport {
    findings = List.copyOf(findings);
    if (findings.isEmpty()) {
      throw new IllegalArgumentException("that nobody signed is a finding too");
    }
  }

  /** True if every signer's signature is {@link Verdict#VALID}. */
  public boolean isValid() {
    return findings.stream().allMatch(finding -> finding.verdict() == Verdict.VALID);
  }

  /** The finding that decides: the first that is not valid, else the first. */
  public CmsFinding decisive() {
    return findings.stream()
        .filter(finding -> finding.verdict() != Verdict.VALID)
        .findFirst()
        .orElse(findings.get(0));
  }
}
