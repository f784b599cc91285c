package org.kontingent.hub.journal;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Objects;

/**
 * What the signatures of a message were worth, in a form that can be kept.
 *
 * @param verdict {@code VALID}, {@code INVALID}, {@code INDETERMINATE}, {@code NONE} (nothing
 *     signed) or {@code OWN} (we signed it)
 * @param reason stable code of the reason, or null
 * @param report the full report as JSON, or null; holds no values of the message
 * @param certificates those the report names, to be kept apart from the message; empty when read
 *     back
 */
public record SignatureSummary(
    String verdict, String reason, String report, List<X509Certificate> certificates) {
  public static final SignatureSummary NONE = new SignatureSummary("NONE", null, null);
  public static final SignatureSummary OWN = new SignatureSummary("OWN", null, null);

  public SignatureSummary {
    Objects.requireNonNull(verdict);
    certificates = List.copyOf(certificates);
  }

  public SignatureSummary(String verdict, String reason, String report) {
    this(verdict, reason, report, List.of());
  }
}
