package org.kontingent.hub.registry.locator;

import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.school.OrganisationId;

/**
 * What a caller knows of a child; null or empty where nothing. Enough to look by is a SNILS, a
 * document, an act, or a full name with the birth date; whatever else is given must not contradict.
 *
 * @param document with its series, where documents of its type have one
 * @param parents names of representatives
 * @param organisation where the child studies, as the caller believes
 */
public record Sought(
    Snils snils,
    IdentityDocument document,
    ActKey act,
    PersonName name,
    ImpreciseDate birthDate,
    Gender gender,
    List<PersonName> parents,
    OrganisationId organisation) {
  /**
   * The key of a birth act: its number in the national register, or office, number and date.
   *
   * @param uid 21 characters, or null with the other three
   */
  public record ActKey(String uid, String office, String number, ImpreciseDate date) {
    public ActKey {
      if (uid == null) {
        Objects.requireNonNull(office);
        Objects.requireNonNull(number);
        Objects.requireNonNull(date);
      }
    }

    /** Hides the content. */
    @Override
    public String toString() {
      return "ActKey[hidden]";
    }
  }

  public Sought {
    parents = List.copyOf(parents);
  }

  /** A surname, a first name and a full birth date are there. */
  public boolean isNamed() {
    return name != null
        && name.surname() != null
        && name.first() != null
        && birthDate != null
        && birthDate.precise().isPresent();
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "Sought[hidden]";
  }
}
