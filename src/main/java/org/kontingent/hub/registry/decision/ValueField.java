package org.kontingent.hub.registry.decision;

import java.util.Optional;
import java.util.stream.Stream;

/** Fields of the golden record that hold one of the values sources tell, so a person may choose. */
public enum ValueField {
  NAME("name"),
  BIRTH_DATE("birthDate"),
  BIRTH_PLACE("birthPlace"),
  GENDER("gender"),
  SNILS("snils"),
  /** All of them together: one source's list is one value. */
  CITIZENSHIPS("citizenships"),
  REGISTRATION("addresses.registration"),
  STAY("addresses.stay"),
  ACTUAL("addresses.actual"),
  /** Who is the mother, of two whom sources name. */
  MOTHER("parents.mother"),
  FATHER("parents.father");

  private final String path;

  ValueField(String path) {
    this.path = path;
  }

  /** As conflicts name it. */
  public String path() {
    return path;
  }

  /** The field of this path, if a value of it can be chosen. */
  public static Optional<ValueField> at(String path) {
    return Stream.of(values()).filter(field -> field.path.equals(path)).findFirst();
  }
}
