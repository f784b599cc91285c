package org.kontingent.hub.registry.internal;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;

/**
 * Decides which pupil an incoming claim is of: rules M1 to M4 with vetoes V1 and V2 (registry.md
 * 6.3). The first rule that decides, decides; whatever none of them decides begins a pupil of its
 * own. Merging two children is the danger, a duplicate the lesser evil.
 */
final class MatchRules {
  /** Somebody the claim might be of. */
  record Known(RegionalId id, GoldenRecord golden) {}

  /** What arrives; {@code verifiedSnils} only where a state source vouches for it. */
  record Incoming(PupilFacts facts, Snils verifiedSnils) {}

  /**
   * What is known about the matter.
   *
   * @param byKey whom the same source key led to before, or null
   * @param lastClaim what that key said last, or null
   * @param sharingKeys everybody who holds one of the incoming keys, in a fixed order
   * @param notSame pupils a person said this is not
   */
  record Situation(
      Known byKey, PupilFacts lastClaim, List<Known> sharingKeys, Set<RegionalId> notSame) {}

  /** Link to {@code pupil}; or hold for a person; or create (pupil null), {@code clash} if any. */
  record Decision(LinkRule rule, RegionalId pupil, ConflictType clash) {
    static Decision link(LinkRule rule, Known known) {
      return new Decision(rule, known.id(), null);
    }

    static Decision hold(Known about, ConflictType why) {
      return new Decision(LinkRule.HELD, about.id(), why);
    }

    static Decision create(ConflictType clash) {
      return new Decision(LinkRule.CREATED, null, clash);
    }
  }

  private MatchRules() {}

  static Decision decide(Incoming incoming, Situation situation) {
    if (situation.byKey() != null) {
      return byKnownKey(incoming, situation);
    }
    PupilFacts facts = incoming.facts();
    Set<StrongKey> keys = StrongKey.of(facts);
    for (Rule rule : RULES) {
      List<Known> holders =
          situation.sharingKeys().stream()
              .filter(known -> !situation.notSame().contains(known.id()))
              .filter(known -> holds(known, keys, rule.kinds()))
              .toList();
      if (!holders.isEmpty()) {
        return amongHolders(rule, incoming, holders);
      }
    }
    return Decision.create(null);
  }

  private record Rule(
      LinkRule name,
      Set<StrongKey.Kind> kinds,
      ConflictType clash,
      BiPredicate<PupilFacts, GoldenRecord> condition) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              LinkRule.M2,
              Set.of(StrongKey.Kind.SNILS),
              ConflictType.SNILS_CLASH,
              (facts, golden) -> sameDate(facts, golden) && sameFirstOrSurname(facts, golden)),
          new Rule(
              LinkRule.M3,
              Set.of(StrongKey.Kind.ACT, StrongKey.Kind.CERTIFICATE),
              ConflictType.DOCUMENT_CLASH,
              (facts, golden) -> sameDate(facts, golden) && sameFirst(facts, golden)),
          new Rule(
              LinkRule.M4,
              Set.of(StrongKey.Kind.DOCUMENT),
              ConflictType.DOCUMENT_CLASH,
              (facts, golden) -> sameDate(facts, golden) && sameFirstOrSurname(facts, golden)));

  private static Decision amongHolders(Rule rule, Incoming incoming, List<Known> holders) {
    List<Known> fitting =
        holders.stream()
            .filter(known -> rule.condition().test(incoming.facts(), known.golden()))
            .toList();
    if (fitting.size() != 1) {
      return Decision.create(rule.clash());
    }
    Known known = fitting.get(0);
    return rule.name() != LinkRule.M2 && verifiedSnilsDiffer(incoming, known)
        ? Decision.hold(known, ConflictType.SNILS_DIFF)
        : Decision.link(rule.name(), known);
  }

  /** M1 with its guard: careless systems give an old key to another child. */
  private static Decision byKnownKey(Incoming incoming, Situation situation) {
    Known known = situation.byKey();
    if (situation.notSame().contains(known.id())) {
      return Decision.hold(known, ConflictType.KEY_REUSED);
    }
    PupilFacts facts = incoming.facts();
    int sinceLastClaim =
        situation.lastClaim() == null
            ? Integer.MAX_VALUE
            : differences(facts, situation.lastClaim().name(), situation.lastClaim().birthDate());
    // A record from which everything was taken back agrees with nobody.
    boolean saysNothing = known.golden().name() == null && known.golden().birthDate() == null;
    int fromGolden =
        saysNothing
            ? sinceLastClaim
            : differences(facts, value(known.golden().name()), value(known.golden().birthDate()));
    boolean otherChild =
        Math.min(sinceLastClaim, fromGolden) >= 2 && fromGolden != Integer.MAX_VALUE;
    if (otherChild || fitsTwinBetter(facts, situation)) {
      return Decision.hold(known, ConflictType.KEY_REUSED);
    }
    return verifiedSnilsDiffer(incoming, known)
        ? Decision.hold(known, ConflictType.SNILS_DIFF)
        : Decision.link(LinkRule.M1, known);
  }

  private static boolean fitsTwinBetter(PupilFacts facts, Situation situation) {
    if (facts.name() == null || sameFirst(facts, situation.byKey().golden())) {
      return false;
    }
    boolean unchanged =
        situation.lastClaim() != null
            && situation.lastClaim().name() != null
            && NameForm.samePart(facts.name().first(), situation.lastClaim().name().first());
    return !unchanged
        && situation.sharingKeys().stream()
            .filter(other -> !other.id().equals(situation.byKey().id()))
            .anyMatch(
                other ->
                    sameFirst(facts, other.golden())
                        && sameDate(facts, other.golden())
                        && ofSameFamily(facts, other.golden()));
  }

  /** A common parent; where one side names none, the same surname. */
  private static boolean ofSameFamily(PupilFacts facts, GoldenRecord golden) {
    if (facts.parents().isEmpty() || golden.parents().isEmpty()) {
      return golden.name() != null
          && NameForm.samePart(facts.name().surname(), golden.name().value().surname());
    }
    for (ParentFacts parent : facts.parents()) {
      for (GoldenParent known : golden.parents()) {
        if (NameForm.same(parent.name(), known.name().value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** How many of surname, first name and birth date differ. */
  private static int differences(PupilFacts facts, PersonName name, ImpreciseDate birthDate) {
    int differences = 0;
    if (facts.name() != null && name != null) {
      differences += differ(facts.name().surname(), name.surname()) ? 1 : 0;
      differences += differ(facts.name().first(), name.first()) ? 1 : 0;
    }
    if (facts.birthDate() != null && birthDate != null) {
      differences += facts.birthDate().consistentWith(birthDate) ? 0 : 1;
    }
    return differences;
  }

  private static boolean differ(String one, String other) {
    return one != null && other != null && !Objects.equals(NameForm.key(one), NameForm.key(other));
  }

  private static boolean holds(Known known, Collection<StrongKey> keys, Set<StrongKey.Kind> kinds) {
    Set<StrongKey> held = StrongKey.of(known.golden());
    return keys.stream().anyMatch(key -> kinds.contains(key.kind()) && held.contains(key));
  }

  private static boolean sameDate(PupilFacts facts, GoldenRecord golden) {
    return facts.birthDate() != null
        && golden.birthDate() != null
        && facts.birthDate().equals(golden.birthDate().value());
  }

  private static boolean sameFirst(PupilFacts facts, GoldenRecord golden) {
    return facts.name() != null
        && golden.name() != null
        && NameForm.samePart(facts.name().first(), golden.name().value().first());
  }

  private static boolean sameFirstOrSurname(PupilFacts facts, GoldenRecord golden) {
    return sameFirst(facts, golden)
        || (facts.name() != null
            && golden.name() != null
            && NameForm.samePart(facts.name().surname(), golden.name().value().surname()));
  }

  private static boolean verifiedSnilsDiffer(Incoming incoming, Known known) {
    Valued<Snils> snils = known.golden().snils();
    return incoming.verifiedSnils() != null
        && snils != null
        && snils.state() == ValueState.VERIFIED
        && !snils.value().equals(incoming.verifiedSnils());
  }

  private static <T> T value(Valued<T> valued) {
    return Optional.ofNullable(valued).map(Valued::value).orElse(null);
  }
}
