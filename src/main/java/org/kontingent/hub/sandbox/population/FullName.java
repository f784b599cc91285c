package org.kontingent.hub.sandbox.population;

import java.util.Objects;

/** A full name; {@code patronymic} is null for a person who has none. */
public record FullName(String surname, String first, String patronymic) {
  public FullName {
    Objects.requireNonNull(surname);
    Objects.requireNonNull(first);
  }

  public FullName withSurname(String other) {
    return new FullName(other, first, patronymic);
  }

  public FullName withFirst(String other) {
    return new FullName(surname, other, patronymic);
  }

  @Override
  public String toString() {
    return patronymic == null ? surname + " " + first : surname + " " + first + " " + patronymic;
  }
}
