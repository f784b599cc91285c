package org.kontingent.hub.journal;

import java.util.Objects;

/**
 * What the signatures of a message were worth, in a form that can be kept.
 *
 * @param verdict {@code VALID}, {@code INVALID}, {@code INDETERMINATE}, {@code NONE} (nothing
 *     signed) or {@code OWN} (we signed it)
 * @param reason stable code of the reason, or null
 * @param report the full report as JSON, or null; holds no values of the message
 */
public record SignatureSummary(String verdict, String reason, String report) {
  public static final SignatureSummary NONE = new SignatureSummary("NONE", null, null);
  public static final SignatureSummary OWN = new SignatureSummary("OWN", null, null);

  public SignatureSummary {
    Objects.requireNonNull(verdict);
  }
}
