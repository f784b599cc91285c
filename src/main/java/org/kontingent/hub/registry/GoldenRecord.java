package org.kontingent.hub.registry;

import java.util.List;
import org.kontingent.hub.registry.school.StudyPlace;

/**
 * The merged record of one pupil: a pure function of the source records linked to the pupil, never
 * edited (registry.md 1.3, 6.4); its enrolments are a function of what their organisations wrote
 * and of the day. Absent values are null or empty; lists stand in a fixed order, the current value
 * of a kind first.
 */
public record GoldenRecord(
    Valued<PersonName> name,
    List<Valued<FormerName>> formerNames,
    Valued<ImpreciseDate> birthDate,
    Valued<String> birthPlace,
    Valued<Gender> gender,
    Valued<Snils> snils,
    List<Valued<Citizenship>> citizenships,
    Valued<BirthRecord> birthRecord,
    List<Valued<IdentityDocument>> documents,
    List<Valued<Address>> addresses,
    List<GoldenParent> parents,
    List<Valued<StudyPlace>> studies) {
  /** Of somebody nothing is told of. */
  public static final GoldenRecord NOTHING =
      new GoldenRecord(
          null, List.of(), null, null, null, null, List.of(), null, List.of(), List.of(), List.of(),
          List.of());

  public GoldenRecord {
    formerNames = formerNames == null ? List.of() : List.copyOf(formerNames);
    citizenships = List.copyOf(citizenships);
    documents = List.copyOf(documents);
    addresses = List.copyOf(addresses);
    parents = List.copyOf(parents);
    studies = studies == null ? List.of() : List.copyOf(studies);
  }

  /** The same under another name. */
  public GoldenRecord called(Valued<PersonName> other) {
    return new GoldenRecord(
        other,
        formerNames,
        birthDate,
        birthPlace,
        gender,
        snils,
        citizenships,
        birthRecord,
        documents,
        addresses,
        parents,
        studies);
  }

  /** The same with these enrolments. */
  public GoldenRecord studying(List<Valued<StudyPlace>> where) {
    return new GoldenRecord(
        name,
        formerNames,
        birthDate,
        birthPlace,
        gender,
        snils,
        citizenships,
        birthRecord,
        documents,
        addresses,
        parents,
        where);
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "GoldenRecord[hidden]";
  }
}
