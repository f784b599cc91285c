package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceRole;

/**
 * What this pupil holds that others hold too, and who has the better right to it: the holder on the
 * word of the higher source, then the one whose source looked earlier. Computed from the records of
 * all holders alone, so every order of arrival gives the same. The loser's value is blocked until a
 * person decides.
 */
final class Contention {
  static final Contention NONE = new Contention(Map.of());

  /** On whose word, and since when, a pupil holds a key. */
  record Claim(int rank, Instant since, String hash) {
    static final Comparator<Claim> STRONGEST_FIRST =
        Comparator.comparing(Claim::rank).thenComparing(Claim::since).thenComparing(Claim::hash);
  }

  private record Contest(
      boolean lost, boolean level, List<RegionalId> others, SourceRecord record) {}

  private final Map<StrongKey, Contest> contests;

  private Contention(Map<StrongKey, Contest> contests) {
    this.contests = contests;
  }

  /** Of {@code pupil}, given the evidence of everyone who may hold one of the same keys. */
  static Contention of(RegionalId pupil, Evidence own, Map<RegionalId, Evidence> others) {
    Map<StrongKey, SourceRecord> held = holdings(own);
    Map<StrongKey, Contest> contests = new HashMap<>();
    others.forEach(
        (other, evidence) ->
            holdings(evidence)
                .forEach(
                    (key, record) -> {
                      if (held.containsKey(key)) {
                        contests.merge(
                            key,
                            contest(key, pupil, held.get(key), other, record),
                            Contention::together);
                      }
                    }));
    return new Contention(contests);
  }

  /** True if somebody else has the better right to this. */
  boolean isLost(StrongKey key) {
    Contest contest = contests.get(key);
    return contest != null && contest.lost();
  }

  boolean isAnyLost() {
    return contests.values().stream().anyMatch(Contest::lost);
  }

  /** One conflict per field, for losers always, for winners where the sources are level. */
  List<FoundConflict> conflicts() {
    List<FoundConflict> conflicts = new ArrayList<>();
    clash(ConflictType.SNILS_CLASH, "snils", StrongKey.Kind.SNILS).ifPresent(conflicts::add);
    clash(ConflictType.DOCUMENT_CLASH, "birthRecord", StrongKey.Kind.ACT).ifPresent(conflicts::add);
    clash(
            ConflictType.DOCUMENT_CLASH,
            "documents",
            StrongKey.Kind.CERTIFICATE,
            StrongKey.Kind.DOCUMENT)
        .ifPresent(conflicts::add);
    return conflicts;
  }

  private Optional<FoundConflict> clash(ConflictType type, String field, StrongKey.Kind... kinds) {
    List<RegionalId> others = new ArrayList<>();
    List<ContendingValue> values = new ArrayList<>();
    contests.entrySet().stream()
        .filter(e -> List.of(kinds).contains(e.getKey().kind()))
        .filter(e -> e.getValue().lost() || e.getValue().level())
        .sorted(Comparator.comparing(e -> e.getKey().kind() + e.getKey().value()))
        .forEach(
            e -> {
              others.addAll(e.getValue().others());
              values.add(
                  new ContendingValue(e.getKey().value(), e.getValue().record().provenance()));
            });
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(new FoundConflict(type, type.severity(), field, others, values));
  }

  private static Contest contest(
      StrongKey key, RegionalId pupil, SourceRecord own, RegionalId other, SourceRecord theirs) {
    Claim mine = claim(key, own);
    Claim rival = claim(key, theirs);
    int order = Claim.STRONGEST_FIRST.compare(mine, rival);
    boolean lost = order == 0 ? pupil.value().compareTo(other.value()) > 0 : order > 0;
    return new Contest(lost, mine.rank() == rival.rank(), List.of(other), own);
  }

  private static Contest together(Contest one, Contest two) {
    List<RegionalId> others = new ArrayList<>(one.others());
    others.addAll(two.others());
    return new Contest(one.lost() || two.lost(), one.level() || two.level(), others, one.record());
  }

  private static Map<StrongKey, SourceRecord> holdings(Evidence evidence) {
    Map<StrongKey, SourceRecord> held = new HashMap<>();
    for (SourceRecord record : evidence.found()) {
      for (StrongKey key : StrongKey.of(record.facts())) {
        if (key.kind().isExclusive()) {
          held.merge(
              key,
              record,
              (one, two) ->
                  Claim.STRONGEST_FIRST.compare(claim(key, one), claim(key, two)) <= 0 ? one : two);
        }
      }
    }
    return held;
  }

  private static Claim claim(StrongKey key, SourceRecord record) {
    return new Claim(rank(key.kind(), record.role()), record.asOf(), record.payloadHash());
  }

  private static int rank(StrongKey.Kind kind, SourceRole role) {
    return switch (role) {
      case PENSION_REGISTRY -> kind == StrongKey.Kind.SNILS ? 0 : 3;
      case BIRTH_REGISTRY -> 1;
      case MIGRATION_REGISTRY -> 2;
      case SCHOOL -> 4;
    };
  }
}
