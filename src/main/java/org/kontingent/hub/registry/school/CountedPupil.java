package org.kontingent.hub.registry.school;

import org.kontingent.hub.registry.Gender;

/**
 * A child whose family gave no consent: counted, not known (registry.md 1.9, 7.1).
 *
 * @param grade null where there are no grades
 */
public record CountedPupil(
    Gender gender, int birthYear, Integer grade, CitizenshipGroup citizenship) {
  /** Hides the content. */
  @Override
  public String toString() {
    return "CountedPupil[hidden]";
  }
}
