package org.kontingent.hub.journal;

import java.util.List;

/**
 * What a check of the chains found.
 *
 * @param findings the first {@value #MOST_FINDINGS}
 * @param count of all findings
 */
public record ChainReport(
    List<ChainFinding> findings, long count, long rows, long batches, long heads) {
  public static final int MOST_FINDINGS = 1_000;

  public ChainReport {
    findings = List.copyOf(findings);
  }

  public boolean isIntact() {
    return count == 0;
  }
}
