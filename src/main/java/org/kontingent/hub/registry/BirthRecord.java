package org.kontingent.hub.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The record of a birth act (registry.md 4.3). {@code uid} is the 21-character number of the act in
 * the national register, the strongest natural key of a child. Certificates are kept all, newest
 * last. Null where the source says nothing.
 */
public record BirthRecord(
    String uid,
    String actNumber,
    ImpreciseDate actDate,
    String officeCode,
    String officeName,
    String version,
    LocalDate versionDate,
    ActState state,
    String stateCode,
    BirthStatus birthStatus,
    List<IdentityDocument> certificates) {
  public BirthRecord {
    Objects.requireNonNull(state);
    Objects.requireNonNull(birthStatus);
    certificates = List.copyOf(certificates);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "BirthRecord[hidden]";
  }
}
