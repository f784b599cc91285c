package org.kontingent.hub.sandbox.school;

import java.util.Collection;
import java.util.Set;

/** Which states of a question are its last, by the published contract. */
final class Verdicts {
  private static final Set<String> STILL_OPEN = Set.of("NEW", "QUEUED", "SENT");

  private Verdicts() {}

  static boolean allFinal(Collection<String> states) {
    return states.stream().noneMatch(STILL_OPEN::contains);
  }
}
