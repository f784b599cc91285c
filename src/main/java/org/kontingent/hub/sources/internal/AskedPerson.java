package org.kontingent.hub.sources.internal;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;

/**
 * Whom a question is about, held to what a source can take when it is put and to what the source
 * says back when it is answered.
 */
public record AskedPerson(PersonName name, ImpreciseDate birthDate) {

  public static AskedPerson of(PupilFacts facts) {
    if (facts.birthDate() == null) {
      throw Obstacle.BIRTH_DATE_MISSING.found();
    }
    if (facts.name() == null) {
      throw Obstacle.NAME_MISSING.found();
    }
    return new AskedPerson(facts.name(), facts.birthDate());
  }

  /** Refuses unless surname and first name are known. */
  public AskedPerson complete() {
    if (Texts.isBlank(name.surname()) || Texts.isBlank(name.first())) {
      throw Obstacle.NAME_MISSING.found();
    }
    return this;
  }

  /** Refuses a part that is too long or has characters the source does not take. */
  public AskedPerson fitting(int surname, int other, Predicate<String> isExpressible) {
    check(name.surname(), surname, isExpressible);
    check(name.first(), other, isExpressible);
    check(patronymic(), other, isExpressible);
    return this;
  }

  /** Null unless there is one. */
  public String patronymic() {
    return name.patronymicState() == PatronymicState.PRESENT ? name.patronymic() : null;
  }

  public LocalDate preciseBirthDate() {
    return birthDate.precise().orElseThrow(Obstacle.BIRTH_DATE_IMPRECISE::found);
  }

  /**
   * True if the source speaks of the same name and day; a patronymic counts only where both have
   * one.
   */
  public boolean is(String surname, String first, String patronymic, LocalDate born) {
    return NormalForm.same(name.surname(), surname)
        && NormalForm.same(name.first(), first)
        && (patronymic() == null
            || Texts.isBlank(patronymic)
            || NormalForm.same(patronymic(), patronymic))
        && birthDate.consistentWith(ImpreciseDate.of(born));
  }

  private static void check(String part, int length, Predicate<String> isExpressible) {
    if (part == null) {
      return;
    }
    if (part.length() > length) {
      throw Obstacle.NAME_TOO_LONG.found();
    }
    if (!isExpressible.test(part)) {
      throw Obstacle.NAME_NOT_EXPRESSIBLE.found();
    }
  }
}
