package org.kontingent.hub.registry;

import java.util.Objects;

/**
 * A person's name as its source writes it; compared only through its normal form. Surname or first
 * name may be null in a source record (foreign documents); the patronymic is non-null exactly when
 * its state is {@link PatronymicState#PRESENT}.
 */
public record PersonName(
    String surname, String first, String patronymic, PatronymicState patronymicState) {
  public PersonName {
    Objects.requireNonNull(patronymicState);
    if ((patronymicState == PatronymicState.PRESENT) != (patronymic != null)) {
      throw new IllegalArgumentException("a patronymic is given exactly when its state is PRESENT");
    }
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "PersonName[hidden]";
  }
}
