package org.kontingent.hub.registry;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An identity document as its source gives it. All but type, number and status may be null; {@code
 * country} is a three-digit OKSM code, {@code name} is required for {@link DocumentType#OTHER}.
 */
public record IdentityDocument(
    DocumentType type,
    String series,
    String number,
    LocalDate issueDate,
    String issuer,
    String issuerCode,
    String country,
    LocalDate validTo,
    String name,
    DocumentStatus status) {
  public IdentityDocument {
    Objects.requireNonNull(type);
    Objects.requireNonNull(number);
    Objects.requireNonNull(status);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "IdentityDocument[hidden]";
  }
}
