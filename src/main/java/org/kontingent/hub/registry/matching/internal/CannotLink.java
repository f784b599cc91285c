package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.Feed;

/**
 * Evidence that two records are certainly not of one child, whatever else agrees; checked against
 * every member of both clusters (matching.md, cannot-link evidence).
 */
final class CannotLink {
  /** Why two records cannot be of one child. */
  enum Reason {
    /** Two distant valid insurance numbers, both from the pension registry. */
    TWO_INSURED,
    /** Two births in the civil registry, neither the re-issue of the other. */
    TWO_BIRTHS,
    /** One birth date and family, two names. */
    TWINS,
    /** Sex and first name both differ. */
    SEX_AND_NAME,
    /** A person said so. */
    NOT_SAME
  }

  private CannotLink() {}

  /** The reason, or null if there is none. */
  static Reason of(Columns columns, int a, int b, long levels) {
    int name = Field.NAME.of(levels);
    int birth = Field.BIRTH.of(levels);
    if (name == 6 && birth == 1 && ofOneFamily(levels)) {
      return Reason.TWINS;
    }
    if (name == 6 && Field.GENDER.of(levels) == 2) {
      return Reason.SEX_AND_NAME;
    }
    if (columns.feed(a) != columns.feed(b)) {
      return null;
    }
    if (columns.feed(a) == Feed.PENSION && Field.SNILS.of(levels) >= 3) {
      return columns.hasValidSnils(a) && columns.hasValidSnils(b) ? Reason.TWO_INSURED : null;
    }
    return columns.feed(a) == Feed.BIRTH && isOtherBirth(levels) ? Reason.TWO_BIRTHS : null;
  }

  private static boolean ofOneFamily(long levels) {
    int parent = Field.PARENT.of(levels);
    return (parent > 0 && parent <= 2)
        || (Field.SURNAME.of(levels) <= 3 && Field.PATRONYMIC.of(levels) <= 3)
        || (Field.ADDRESS.of(levels) == 1);
  }

  /** Not the same act, and not the same names, date and parents either. */
  private static boolean isOtherBirth(long levels) {
    int parent = Field.PARENT.of(levels);
    boolean sameAct = Field.ACT.of(levels) == 1;
    boolean samePaper = Field.DOCUMENT.of(levels) == 1;
    boolean sameParents = parent > 0 && parent <= 2;
    boolean sameBirth = Field.BIRTH.of(levels) == 1;
    boolean sameName = Field.NAME.of(levels) <= 4;
    if (sameAct || samePaper) {
      return parent == 4 && !sameBirth;
    }
    return !(sameParents && sameBirth && sameName);
  }
}
