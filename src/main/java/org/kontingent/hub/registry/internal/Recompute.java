package org.kontingent.hub.registry.internal;

import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.DecisionId;

/**
 * Computes golden records anew from their source records and what people decided, and stores what
 * changed: the record, a change entry, conflicts opened, settled and grown obsolete. The pupils
 * must be locked.
 */
public final class Recompute {
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final ConflictStore conflicts;
  private final DecisionStore decisions;
  private final PlacesOfStudy studies;
  private final ValueChangeStore changes;
  private final Grounds grounds;
  private final OrderedIds ids;
  private final Openings openings;
  private final RegistrySettings settings;
  private final Clock clock;

  public Recompute(
      PupilStore pupils,
      SourceRecordStore records,
      ConflictStore conflicts,
      DecisionStore decisions,
      PlacesOfStudy studies,
      ValueChangeStore changes,
      Grounds grounds,
      OrderedIds ids,
      WorkingDays workingDays,
      RegistrySettings settings,
      Clock clock) {
    this.pupils = pupils;
    this.records = records;
    this.conflicts = conflicts;
    this.decisions = decisions;
    this.studies = studies;
    this.changes = changes;
    this.grounds = grounds;
    this.ids = ids;
    this.openings = new Openings(workingDays, settings.zone());
    this.settings = settings;
    this.clock = clock;
  }

  /** Everybody whose record may change when one of these does: they and whoever shares a key. */
  public Set<RegionalId> neighbourhood(Collection<RegionalId> ids) {
    Set<RegionalId> all = new HashSet<>(ids);
    all.addAll(records.sharing(ids));
    return all;
  }

  /**
   * Computes these and everybody who shares a key with them. Those merged away are left alone.
   *
   * @param changed those get a new version even if they say the same as before, for what they are
   *     made of has changed
   * @param told of these something new was said
   */
  void anew(Set<RegionalId> changed, Set<RegionalId> told) {
    Set<RegionalId> all = new HashSet<>(changed);
    all.addAll(told);
    Map<RegionalId, Evidence> evidence = new HashMap<>();
    for (StoredPupil pupil : pupils.lock(neighbourhood(all))) {
      if (pupil.mergedInto() == null) {
        one(pupil, evidence, changed.contains(pupil.id()));
      }
    }
  }

  /** Conflicts newly opened, by pupil. */
  public Map<RegionalId, List<ConflictView>> all(Collection<StoredPupil> locked) {
    Map<RegionalId, Evidence> evidence = new HashMap<>();
    Map<RegionalId, List<ConflictView>> opened = new LinkedHashMap<>();
    for (StoredPupil pupil : locked) {
      opened.put(pupil.id(), one(pupil, evidence, false));
    }
    return opened;
  }

  private List<ConflictView> one(
      StoredPupil pupil, Map<RegionalId, Evidence> known, boolean isNew) {
    if (pupil.recordState() == RecordState.DESTROYED) {
      return List.of();
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<RegionalId> absorbed = pupils.absorbedBy(pupil.id());
    Basis basis = basis(pupil.id(), absorbed, known, now);
    Computed computed = basis.compute();
    computed = computed.studying(study(pupil.id(), absorbed, computed.golden(), basis.own(), now));
    if (pupil.recordState() == RecordState.RESTRICTED && !mayBeProcessed(pupil.id())) {
      computed = computed.closed();
    }
    if (isNew
        || isOpenedAgain(pupil, computed)
        || !computed.contentHash().equals(pupil.contentHash())) {
      long version = pupils.replace(pupil.id(), computed, now);
      tellChanges(pupil, version, computed.golden(), basis.own().isSealed(), now);
    }
    List<ConflictView> before =
        conflicts.open(pupil.id()).stream()
            .filter(open -> open.type() != ConflictType.POSSIBLE_DUPLICATE)
            .toList();
    List<FoundConflict> open = new ArrayList<>(computed.conflicts());
    List<FoundConflict> settled = new ArrayList<>(computed.settled());
    rejected(pupil.id(), absorbed, computed, basis)
        .forEach(one -> (one.decidedBy() == null ? open : settled).add(one));
    List<ConflictView> opened = settle(pupil.id(), open, settled, now, before);
    if (basis.own().isSealed()) {
      conflicts.conceal(pupil.id());
    }
    return opened;
  }

  /** What is first said of a child is no change of it. */
  private void tellChanges(
      StoredPupil before, long version, GoldenRecord golden, boolean sealed, Instant now) {
    if (sealed) {
      changes.forget(before.id());
    } else if (before.golden() != null && before.golden().name() != null) {
      changes.add(before.id(), version, ValueChange.between(before.golden(), golden), now);
    }
  }

  private List<FoundConflict> rejected(
      RegionalId pupil, List<RegionalId> absorbed, Computed computed, Basis basis) {
    List<RegionalId> all = new ArrayList<>(absorbed);
    all.add(pupil);
    List<FoundConflict> known = new ArrayList<>(computed.conflicts());
    known.addAll(computed.settled());
    return Rejected.conflicts(changes.rejections(all), computed.golden(), known, basis.decisions());
  }

  private static boolean isOpenedAgain(StoredPupil pupil, Computed computed) {
    return pupil.recordState() == RecordState.RESTRICTED
        && computed.recordState() != RecordState.RESTRICTED;
  }

  /** A record that was closed opens with a new consent. */
  private boolean mayBeProcessed(RegionalId pupil) {
    return grounds.anyFor(DataCategory.STAGE1, records.sourceKeysOf(pupil), pupil).isPresent();
  }

  /** As the database has it now. */
  Basis basis(RegionalId pupil) {
    return basis(pupil, pupils.absorbedBy(pupil), new HashMap<>(), clock.instant());
  }

  private Basis basis(
      RegionalId pupil, List<RegionalId> absorbed, Map<RegionalId, Evidence> known, Instant now) {
    List<SourceRecord> about = records.about(pupil, absorbed);
    Evidence own =
        known.computeIfAbsent(
            pupil, id -> Evidence.of(about.stream().filter(r -> id.equals(r.linkedTo())).toList()));
    Map<RegionalId, Evidence> others = new HashMap<>();
    for (RegionalId other : records.holding(exclusiveKeys(pupil, about))) {
      if (!other.equals(pupil)) {
        others.put(other, evidenceOf(other, known));
      }
    }
    List<SourceRecord> held =
        about.stream()
            .filter(r -> r.heldFor() != null)
            .filter(r -> pupil.equals(r.heldFor()) || absorbed.contains(r.heldFor()))
            .toList();
    return new Basis(
        own,
        Contention.of(pupil, own, others),
        held,
        decisions.placing(
            held.stream()
                .filter(record -> record.linkRule() == LinkRule.DECIDED)
                .map(SourceRecord::id)
                .toList()),
        decisions.aboutValues(pupil),
        now.atZone(settings.zone()).toLocalDate());
  }

  private static Set<StrongKey> exclusiveKeys(RegionalId pupil, List<SourceRecord> about) {
    return about.stream()
        .filter(record -> pupil.equals(record.linkedTo()))
        .flatMap(record -> StrongKey.of(record.facts()).stream())
        .filter(key -> key.kind().isExclusive())
        .collect(toSet());
  }

  /** What ended a pupil's life, if an act says so; else null. */
  public Death deathOf(RegionalId pupil) {
    return death(Evidence.of(records.ofPupil(pupil)));
  }

  private Death death(Evidence evidence) {
    return evidence.death().map(act -> Death.of(act, settings.zone())).orElse(null);
  }

  private Study study(
      RegionalId pupil,
      List<RegionalId> absorbed,
      GoldenRecord golden,
      Evidence evidence,
      Instant now) {
    List<RegionalId> all = new ArrayList<>(absorbed);
    all.add(pupil);
    return studies.of(
        all, golden.birthDate(), death(evidence), now.atZone(settings.zone()).toLocalDate());
  }

  private Evidence evidenceOf(RegionalId pupil, Map<RegionalId, Evidence> known) {
    return known.computeIfAbsent(pupil, id -> Evidence.of(records.ofPupil(id)));
  }

  /**
   * Opens and closes the cases of matching, which follow from more than one pupil's records.
   *
   * @param cases of all pupils looked at, an empty list of those who have none
   * @param decision what led to this, if a person decided; else null
   */
  void settleCases(Map<RegionalId, List<FoundConflict>> cases, DecisionId decision) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<RegionalId, List<ConflictView>> open = conflicts.openCases(cases.keySet());
    cases.forEach(
        (pupil, found) -> {
          List<ConflictView> before = open.getOrDefault(pupil, List.of());
          List<FoundConflict> settled =
              decision == null
                  ? List.of()
                  : before.stream()
                      .flatMap(one -> one.otherPupils().stream())
                      .map(other -> FoundConflict.possibleDuplicate(other).decided(decision))
                      .toList();
          settle(pupil, found, settled, now, before);
        });
  }

  private List<ConflictView> settle(
      RegionalId pupil,
      List<FoundConflict> found,
      List<FoundConflict> settled,
      Instant now,
      List<ConflictView> before) {
    Map<String, ConflictView> open = new LinkedHashMap<>();
    before.forEach(view -> open.put(FoundConflict.nameOf(view), view));
    List<ConflictView> opened = new ArrayList<>();
    for (FoundConflict one : found) {
      ConflictView same = open.remove(one.name());
      if (same == null) {
        ConflictView view = openings.opened(ids.next(), one, now);
        conflicts.add(pupil, view);
        opened.add(view);
      } else if (!same.values().equals(one.values())) {
        conflicts.changeValues(same.id(), one.values());
      }
    }
    for (FoundConflict one : settled) {
      ConflictView same = open.remove(one.name());
      if (same != null) {
        conflicts.resolve(same.id(), one.decidedBy(), now);
      }
    }
    open.values().forEach(gone -> conflicts.obsolete(gone.id(), now));
    return opened;
  }
}
