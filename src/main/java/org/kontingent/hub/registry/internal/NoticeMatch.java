package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.FormerName;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Valued;

/**
 * Decides which pupil a notice means: rules M2 to M4, stricter than for a claim. Keys must lead to
 * one pupil only; nobody is created. Names are compared as they were, as they are now and as the
 * pupil was once called, so that notices may come in any order.
 */
final class NoticeMatch {
  private NoticeMatch() {}

  /**
   * @param sharing pupils with a record that holds one of the notice's keys
   * @return a link; HELD with the pupil it was held for; or CREATED without a pupil: nobody is
   *     meant
   */
  static MatchRules.Decision decide(
      PupilFacts about, PupilFacts facts, List<MatchRules.Known> sharing) {
    Set<StrongKey> keys = exclusive(about);
    List<MatchRules.Known> holders =
        sharing.stream()
            .filter(known -> !Collections.disjoint(StrongKey.of(known.golden()), keys))
            .sorted(Comparator.comparing(known -> known.id().value()))
            .toList();
    if (holders.isEmpty()) {
      return MatchRules.Decision.create(null);
    }
    MatchRules.Known first = holders.get(0);
    if (holders.size() > 1) {
      return MatchRules.Decision.hold(first, clash(keys, first));
    }
    MatchRules.Decision held = null;
    for (PupilFacts reading : readings(about, facts)) {
      for (MatchRules.Known known : onceCalled(first)) {
        MatchRules.Decision decision =
            MatchRules.decide(
                new MatchRules.Incoming(reading, about.snils()),
                new MatchRules.Situation(null, null, List.of(known), Set.of()));
        if (decision.rule() != LinkRule.CREATED && decision.rule() != LinkRule.HELD) {
          return decision;
        }
        held = decision.rule() == LinkRule.HELD ? decision : held;
      }
    }
    return Optional.ofNullable(held)
        .orElseGet(() -> MatchRules.Decision.hold(first, clash(keys, first)));
  }

  /** Keys that two pupils cannot both rightly hold. */
  static Set<StrongKey> exclusive(PupilFacts facts) {
    return StrongKey.of(facts).stream()
        .filter(key -> key.kind().isExclusive())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static ConflictType clash(Set<StrongKey> keys, MatchRules.Known known) {
    Set<StrongKey> held = StrongKey.of(known.golden());
    return keys.stream().filter(held::contains).anyMatch(key -> key.kind() == StrongKey.Kind.SNILS)
        ? ConflictType.SNILS_CLASH
        : ConflictType.DOCUMENT_CLASH;
  }

  private static List<PupilFacts> readings(PupilFacts about, PupilFacts facts) {
    return facts.name() == null || facts.name().equals(about.name())
        ? List.of(about)
        : List.of(about, called(about, facts.name()));
  }

  private static List<MatchRules.Known> onceCalled(MatchRules.Known known) {
    List<MatchRules.Known> readings = new ArrayList<>(List.of(known));
    for (Valued<FormerName> former : known.golden().formerNames()) {
      GoldenRecord golden = known.golden();
      Valued<PersonName> name =
          new Valued<>(former.value().name(), former.state(), former.provenance());
      readings.add(new MatchRules.Known(known.id(), golden.called(name)));
    }
    return readings;
  }

  private static PupilFacts called(PupilFacts facts, PersonName name) {
    return new PupilFacts(
        name,
        facts.birthDate(),
        facts.birthPlace(),
        facts.gender(),
        facts.snils(),
        facts.citizenships(),
        facts.birthRecord(),
        facts.documents(),
        facts.addresses(),
        facts.parents());
  }
}
