package org.kontingent.hub.registry;

import java.util.List;

/**
 * What one source says of one pupil, catalogue elements only; null or empty where it says nothing.
 * Lists keep the source's order.
 */
public record PupilFacts(
    PersonName name,
    ImpreciseDate birthDate,
    String birthPlace,
    Gender gender,
    Snils snils,
    List<Citizenship> citizenships,
    BirthRecord birthRecord,
    List<IdentityDocument> documents,
    List<Address> addresses,
    List<ParentFacts> parents) {
  public PupilFacts {
    citizenships = List.copyOf(citizenships);
    documents = List.copyOf(documents);
    addresses = List.copyOf(addresses);
    parents = List.copyOf(parents);
  }

  /** Facts that say nothing. */
  public static final PupilFacts NOTHING =
      new PupilFacts(
          null, null, null, null, null, List.of(), null, List.of(), List.of(), List.of());

  /** Hides the content. */
  @Override
  public String toString() {
    return "PupilFacts[hidden]";
  }
}
