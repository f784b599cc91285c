package org.kontingent.hub.registry.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;

/** What schools would send to a registry that is full, made of what stands in it. */
final class Arrivals {
  /** Who arrives. */
  enum Kind {
    /** A child the registry knows, at another school. */
    KNOWN,
    /** The same with a slip in the surname and no number. */
    MISSPELT,
    /** A brother or sister of a child it knows: all of the family agrees. */
    SIBLING,
    /** A child it does not know, under names and a date that many bear. */
    STRANGER
  }

  private final List<PupilFacts> said;
  private final Random random;

  Arrivals(List<PupilFacts> said, long seed) {
    this.said = List.copyOf(said);
    this.random = new Random(seed);
  }

  PupilFacts next(Kind kind) {
    PupilFacts one = any();
    return switch (kind) {
      case KNOWN -> one;
      case MISSPELT -> misspelt(one);
      case SIBLING -> sibling(one, any());
      case STRANGER -> stranger(one, any(), any());
    };
  }

  private PupilFacts any() {
    return said.get(random.nextInt(said.size()));
  }

  private static PupilFacts misspelt(PupilFacts one) {
    String surname = one.name().surname();
    String slip = surname.substring(0, 1) + surname.substring(2);
    return of(
        one, named(one.name(), slip, one.name().first()), one.birthDate(), one.documents(), one);
  }

  private PupilFacts sibling(PupilFacts one, PupilFacts other) {
    PersonName name = named(one.name(), one.name().surname(), other.name().first());
    LocalDate born =
        one.birthDate()
            .precise()
            .map(day -> day.plusDays((400 + random.nextInt(700)) * (day.getYear() < 2015 ? 1 : -1)))
            .orElse(LocalDate.of(2014, 5, 5));
    return of(one, name, ImpreciseDate.parse(born.toString()), paper(), other);
  }

  private PupilFacts stranger(PupilFacts one, PupilFacts other, PupilFacts third) {
    PersonName name = named(one.name(), one.name().surname(), other.name().first());
    return of(other, name, third.birthDate(), paper(), other);
  }

  private static PersonName named(PersonName like, String surname, String first) {
    return new PersonName(surname, first, like.patronymic(), like.patronymicState());
  }

  private List<IdentityDocument> paper() {
    return List.of(
        new IdentityDocument(
            DocumentType.BIRTH_CERT_RU,
            "IX-ЯЯ",
            "%06d".formatted(random.nextInt(1_000_000)),
            null,
            null,
            null,
            "643",
            null,
            null,
            DocumentStatus.VALID));
  }

  private static PupilFacts of(
      PupilFacts family,
      PersonName name,
      ImpreciseDate born,
      List<IdentityDocument> papers,
      PupilFacts gender) {
    List<ParentFacts> parents = family.parents();
    return new PupilFacts(
        name,
        born,
        family.birthPlace(),
        gender.gender(),
        null,
        family.citizenships(),
        null,
        papers,
        family.addresses(),
        parents);
  }
}
