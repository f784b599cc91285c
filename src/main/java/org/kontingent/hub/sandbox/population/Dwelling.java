package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A registered address. Parts carry their type words ("ул. Садовая"); {@code building} and {@code
 * to} may be null.
 *
 * @param oktmo eight digits of the region
 * @param houseId the house in the address register
 */
public record Dwelling(
    String oktmo,
    String region,
    String settlement,
    String street,
    String house,
    String building,
    String flat,
    UUID houseId,
    LocalDate from,
    LocalDate to) {

  /** The address in one line, as a clerk writes it. */
  public String text() {
    return region
        + ", "
        + settlement
        + ", "
        + street
        + ", "
        + house
        + (building == null ? "" : ", " + building)
        + ", "
        + flat;
  }

  public Dwelling during(LocalDate first, LocalDate last) {
    return new Dwelling(
        oktmo, region, settlement, street, house, building, flat, houseId, first, last);
  }
}
