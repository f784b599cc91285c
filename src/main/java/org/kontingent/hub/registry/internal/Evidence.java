package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;

/**
 * The source records of one pupil, put in order for choosing: repetitions dropped, of each
 * claimant's records only the newest, everything newest first. Depends on the set of records alone.
 */
final class Evidence {
  private static final Comparator<SourceRecord> LAST_LOOK_FIRST =
      Comparator.comparing(SourceRecord::asOf).reversed().thenComparing(SourceRecord.NEWEST_FIRST);

  private final Map<SourceRole, List<SourceRecord>> found = new EnumMap<>(SourceRole.class);
  private final List<SourceRecord> negative = new ArrayList<>();
  private final Set<SourceRecord> discredited = new HashSet<>();
  private final List<SourceRecord> given;
  private final List<SourceRecord> visible;
  private final boolean sealed;

  private Evidence(Collection<SourceRecord> given, List<SourceRecord> visible, boolean sealed) {
    this.given = List.copyOf(given);
    this.visible = visible;
    this.sealed = sealed;
  }

  static Evidence of(Collection<SourceRecord> records) {
    List<SourceRecord> all = distinct(records);
    Evidence evidence = new Evidence(records, Sealing.visible(all), Sealing.isSealed(all));
    Withdrawn withdrawn = Withdrawn.in(all);
    Set<String> claimants = new HashSet<>();
    for (SourceRecord record : evidence.visible) {
      if (withdrawn.covers(record) || (record.isClaim() && !claimants.add(record.claimant()))) {
        continue;
      }
      if (record.outcome() == SourceOutcome.FOUND) {
        evidence.found.computeIfAbsent(record.role(), role -> new ArrayList<>()).add(record);
      } else {
        evidence.negative.add(record);
      }
    }
    evidence.findDiscredited();
    return evidence;
  }

  /** What this role says, newest first; of schools the newest claim of each claimant. */
  List<SourceRecord> found(SourceRole role) {
    return found.getOrDefault(role, List.of());
  }

  /** All that says something. */
  List<SourceRecord> found() {
    return found.values().stream().flatMap(List::stream).toList();
  }

  /**
   * The record of this id or the one it repeats, as far as it may be seen, outdated by a newer
   * claim or not.
   */
  Optional<SourceRecord> record(UUID id) {
    return given.stream()
        .filter(record -> record.id().equals(id))
        .map(Evidence::contentOf)
        .flatMap(content -> visible.stream().filter(seen -> contentOf(seen).equals(content)))
        .findFirst();
  }

  /** The newest answer to this question, if the source never found anything. */
  Optional<SourceRecord> negative(QuestionKind kind) {
    Predicate<SourceRecord> ofKind = r -> r.kind() == kind;
    return found(kind.role()).stream().anyMatch(ofKind)
        ? Optional.empty()
        : negative.stream().filter(ofKind).findFirst();
  }

  /**
   * True for what rests on an annulled act or a still birth, by what the registry said when it
   * looked last: it verifies nothing, yet does not disappear.
   */
  boolean isDiscredited(SourceRecord record) {
    return discredited.contains(record);
  }

  /** By an act of death: nothing but the birth registry can say so (registry.md 6.4). */
  boolean isDead() {
    return death().isPresent();
  }

  /** The newest act of death. */
  Optional<SourceRecord> death() {
    return found(SourceRole.BIRTH_REGISTRY).stream()
        .filter(r -> r.notice() != null && r.notice().kind() == NoticeKind.DIED)
        .findFirst();
  }

  /** True if what was known before an adoption is left out here. */
  boolean isSealed() {
    return sealed;
  }

  private static List<SourceRecord> distinct(Collection<SourceRecord> records) {
    Map<String, SourceRecord> byContent = new LinkedHashMap<>();
    for (SourceRecord record : records) {
      byContent.merge(
          contentOf(record),
          record,
          (one, other) -> one.receivedAt().isAfter(other.receivedAt()) ? other : one);
    }
    return byContent.entrySet().stream()
        .sorted(
            Map.Entry.<String, SourceRecord>comparingByValue(SourceRecord.NEWEST_FIRST)
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What was said by whom and when: equal for a repetition, whatever id and receipt it has. */
  private static String contentOf(SourceRecord r) {
    return Stream.of(
            r.role(),
            r.system(),
            r.sourceKey(),
            r.kind(),
            r.outcome(),
            r.code(),
            r.payloadHash(),
            r.eventTime(),
            r.asOf(),
            r.messageId())
        .map(String::valueOf)
        .collect(Collectors.joining("|"));
  }

  private void findDiscredited() {
    List<SourceRecord> acts =
        found(SourceRole.BIRTH_REGISTRY).stream()
            .filter(r -> r.facts().birthRecord() != null)
            .sorted(LAST_LOOK_FIRST)
            .toList();
    for (SourceRecord record : acts) {
      SourceRecord last =
          acts.stream().filter(other -> sameAct(record, other)).findFirst().orElse(record);
      BirthRecord act = last.facts().birthRecord();
      if (act.state() == ActState.ANNULLED || act.birthStatus() == BirthStatus.STILL) {
        discredited.add(record);
      }
    }
  }

  private static boolean sameAct(SourceRecord one, SourceRecord other) {
    return one.equals(other)
        || !Collections.disjoint(
            StrongKey.ofAct(one.facts().birthRecord()),
            StrongKey.ofAct(other.facts().birthRecord()));
  }
}
