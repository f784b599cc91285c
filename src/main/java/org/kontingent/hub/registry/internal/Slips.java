package org.kontingent.hub.registry.internal;

import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;

/** Slips of the pen in names: one letter put in, left out, or taken for another. */
final class Slips {
  private Slips() {}

  /** Exactly one part of the name differs, and it by one letter. */
  static boolean isOne(PersonName one, PersonName other) {
    boolean withPatronymic =
        one.patronymicState() == PatronymicState.PRESENT
            && other.patronymicState() == PatronymicState.PRESENT;
    int edits =
        edits(one.surname(), other.surname())
            + edits(one.first(), other.first())
            + (withPatronymic ? edits(one.patronymic(), other.patronymic()) : 0);
    return edits == 1;
  }

  /** 0, 1, or 2 for more. */
  private static int edits(String one, String other) {
    String a = NameForm.key(one);
    String b = NameForm.key(other);
    if (a == null || b == null) {
      return 2;
    }
    if (a.equals(b)) {
      return 0;
    }
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < a.length() - start
        && end < b.length() - start
        && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end)) {
      end++;
    }
    return Math.max(a.length(), b.length()) - start - end == 1 ? 1 : 2;
  }
}
