package org.kontingent.hub.registry.internal;

import java.util.List;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.locator.Sought;

/** What is sought in the form sources say it, for the same keys to come of it. */
final class SoughtFacts {
  private SoughtFacts() {}

  static PupilFacts of(Sought sought) {
    return new PupilFacts(
        sought.name(),
        sought.birthDate(),
        null,
        sought.gender(),
        sought.snils(),
        List.of(),
        sought.act() == null ? null : act(sought.act()),
        sought.document() == null ? List.of() : List.of(sought.document()),
        List.of(),
        // Keys ask for the name alone, not for what the parent is to the child.
        sought.parents().stream()
            .map(
                name ->
                    new ParentFacts(
                        ParentKind.MOTHER, name, null, null, null, List.of(), List.of()))
            .toList());
  }

  private static BirthRecord act(Sought.ActKey key) {
    return new BirthRecord(
        key.uid(),
        key.number(),
        key.date(),
        key.office(),
        null,
        null,
        null,
        ActState.VALID,
        null,
        BirthStatus.UNKNOWN,
        List.of());
  }
}
