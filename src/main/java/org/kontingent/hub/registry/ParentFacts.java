package org.kontingent.hub.registry;

import java.util.List;
import java.util.Objects;

/** What one source says of one representative; all but kind and name may be null or empty. */
public record ParentFacts(
    ParentKind kind,
    PersonName name,
    ImpreciseDate birthDate,
    Gender gender,
    Snils snils,
    List<Citizenship> citizenships,
    List<IdentityDocument> documents) {
  public ParentFacts {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    citizenships = List.copyOf(citizenships);
    documents = List.copyOf(documents);
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "ParentFacts[hidden]";
  }
}
