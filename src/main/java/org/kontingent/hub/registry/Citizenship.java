package org.kontingent.hub.registry;

import java.time.LocalDate;
import java.util.Objects;

/**
 * One citizenship: a three-digit OKSM code, or {@code STATELESS}, or {@code UNKNOWN}; bounds of the
 * period and the basis may be null.
 */
public record Citizenship(String country, LocalDate from, LocalDate to, String basis) {
  public static final String RUSSIA = "643";
  public static final String STATELESS = "STATELESS";
  public static final String UNKNOWN = "UNKNOWN";

  public Citizenship {
    Objects.requireNonNull(country);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "Citizenship[hidden]";
  }
}
