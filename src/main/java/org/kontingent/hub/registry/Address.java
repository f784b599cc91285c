package org.kontingent.hub.registry;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An address: the text as the source wrote it, never overwritten by a normalised form, with
 * whatever parts and ids the source gave (null where it gave none). {@code from} and {@code to} are
 * inclusive.
 */
public record Address(
    AddressKind kind,
    String text,
    String fiasId,
    String oktmo,
    String postcode,
    String region,
    String district,
    String settlement,
    String street,
    String house,
    String building,
    String flat,
    LocalDate from,
    LocalDate to) {
  public Address {
    Objects.requireNonNull(kind);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "Address[hidden]";
  }
}
