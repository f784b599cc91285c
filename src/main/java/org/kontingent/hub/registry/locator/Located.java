package org.kontingent.hub.registry.locator;

import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.RegionalId;

/**
 * Whom the registry takes for the child sought.
 *
 * @param candidates the surest first, at most five; none if NONE, one if CONFIRMED
 */
public record Located(Status status, List<Candidate> candidates) {
  /** Nobody fits. */
  public static final Located NOBODY = new Located(Status.NONE, List.of());

  /** How sure the registry is. */
  public enum Status {
    /** One child, at least 0.95. */
    CONFIRMED,
    /** A child, or several, of whom a person has to make sure. */
    AMBIGUOUS,
    NONE
  }

  public Located {
    Objects.requireNonNull(status);
    candidates = List.copyOf(candidates);
  }

  /**
   * One who fits.
   *
   * @param ref leads to the child, for the caller it was given to
   * @param pupil the registry's own id: not for callers who found the child only by this
   * @param confidence of registry.md 6.3
   */
  public record Candidate(CandidateRef ref, RegionalId pupil, double confidence, Hint hint) {
    public Candidate {
      Objects.requireNonNull(ref);
      Objects.requireNonNull(pupil);
      Objects.requireNonNull(hint);
    }
  }

  /**
   * By what a person knows the child again who knows it already; null where the registry does not
   * say.
   *
   * @param initials of surname, first name and patronymic
   * @param birthYear four digits
   * @param municipality OKTMO of the district, eight digits
   */
  public record Hint(String initials, Integer birthYear, String municipality) {
    /** Hides the content. */
    @Override
    public String toString() {
      return "Hint[hidden]";
    }
  }
}
