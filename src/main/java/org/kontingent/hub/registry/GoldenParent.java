package org.kontingent.hub.registry;

import java.util.List;
import java.util.Objects;

/** One representative as all sources together know them; absent values are null or empty. */
public record GoldenParent(
    ParentKind kind,
    Valued<PersonName> name,
    Valued<ImpreciseDate> birthDate,
    Valued<Gender> gender,
    Valued<Snils> snils,
    List<Valued<Citizenship>> citizenships,
    List<Valued<IdentityDocument>> documents) {
  public GoldenParent {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    citizenships = List.copyOf(citizenships);
    documents = List.copyOf(documents);
  }
}
