package org.kontingent.hub.registry.school;

import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.registry.RegionalId;

/**
 * How far a caller of limited scope reaches a pupil (registry.md 8): the one place that decides it
 * for organisations and municipalities.
 */
public interface PupilReach {
  /** Days after the last one in which an organisation still finishes its papers (5.2). */
  int DAYS_AFTER = 30;

  /** What of a pupil the caller may know. */
  enum Reach {
    /** Nothing, not even that there is such a pupil. */
    NONE,
    /** The pupil left for good: only what the caller's own organisations wrote of the studies. */
    OWN_STUDIES,
    /** The record, as far as privacy classes allow. */
    FULL
  }

  /**
   * Whose reach.
   *
   * @param system mnemonic of the calling system
   * @param organisations those it acts for
   * @param territory OKTMO it is the municipal authority of, digits from the left; null for none
   */
  record Caller(String system, Set<OrganisationId> organisations, String territory) {
    public Caller {
      Objects.requireNonNull(system);
      organisations = Set.copyOf(organisations);
      if (territory != null && !territory.matches("[0-9]{2,11}")) {
        throw new IllegalArgumentException("a territory is 2 to 11 digits of OKTMO");
      }
    }
  }

  /**
   * FULL while the pupil is or will be enrolled at one of the caller's organisations and 30 days
   * longer; or if the caller's system submitted the pupil and none of its organisations has ended
   * the pupil's studies. Cancelled enrolments give nothing. An id merged away leads to its
   * survivor, whose reach counts all ids that lead there.
   */
  Reach of(RegionalId pupil, Caller caller);
}
