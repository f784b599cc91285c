package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Invented families, the same for the same seed. The families of a smaller population are the first
 * of a larger one. The first forty tell every {@link Story}; all SNILS start with 9, which nobody's
 * does.
 */
public final class Population {
  /** The day on which ages and registrations are current. */
  public static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

  private final List<Family> families;
  private final List<Child> children;

  private Population(List<Family> families) {
    this.families = List.copyOf(families);
    this.children = families.stream().flatMap(family -> family.children().stream()).toList();
  }

  /** Makes a population; {@link IllegalArgumentException} unless 1 to 30 000 families. */
  public static Population of(long seed, int families) {
    if (families < 1 || families > Numbers.MOST_FAMILIES) {
      throw new IllegalArgumentException("between 1 and " + Numbers.MOST_FAMILIES + " families");
    }
    List<Family> made = new ArrayList<>(families);
    for (int number = 0; number < families; number++) {
      made.add(new FamilyMaker(seed, number).make());
    }
    return new Population(made);
  }

  public List<Family> families() {
    return families;
  }

  /** Every child, in the families' order. */
  public List<Child> children() {
    return children;
  }

  /** The first child of the first family with this story; null if the population is too small. */
  public Child childOf(Story story) {
    return children.stream().filter(child -> child.story() == story).findFirst().orElse(null);
  }

  /** The child whose pupil key at the school this is; null if there is none. */
  public Child byPupilId(String pupilId) {
    return children.stream()
        .filter(child -> Objects.equals(child.claim().pupilId(), pupilId))
        .findFirst()
        .orElse(null);
  }
}
