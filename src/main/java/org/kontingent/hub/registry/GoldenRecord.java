package org.kontingent.hub.registry;

import java.util.List;

/**
 * The merged record of one pupil: a pure function of the source records linked to the pupil, never
 * edited (registry.md 1.3, 6.4). Absent values are null or empty; lists stand in a fixed order, the
 * current value of a kind first.
 */
public record GoldenRecord(
    Valued<PersonName> name,
    Valued<ImpreciseDate> birthDate,
    Valued<String> birthPlace,
    Valued<Gender> gender,
    Valued<Snils> snils,
    List<Valued<Citizenship>> citizenships,
    Valued<BirthRecord> birthRecord,
    List<Valued<IdentityDocument>> documents,
    List<Valued<Address>> addresses,
    List<GoldenParent> parents) {
  public GoldenRecord {
    citizenships = List.copyOf(citizenships);
    documents = List.copyOf(documents);
    addresses = List.copyOf(addresses);
    parents = List.copyOf(parents);
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "GoldenRecord[hidden]";
  }
}
