package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An identity paper.
 *
 * @param series null where the kind has none
 * @param country three-digit OKSM code of the issuing country
 */
public record Paper(
    PaperKind kind, String series, String number, LocalDate issued, String issuer, String country) {
  public Paper {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(number);
    Objects.requireNonNull(issued);
    Objects.requireNonNull(issuer);
    Objects.requireNonNull(country);
  }

  public Paper withNumber(String other) {
    return new Paper(kind, series, other, issued, issuer, country);
  }

  /** True if kind, series and number are the same. */
  public boolean isSameAs(Paper other) {
    return kind == other.kind
        && Objects.equals(series, other.series)
        && number.equals(other.number);
  }
}
