package org.kontingent.hub.registry.school.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.KeyLocks;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.internal.Redirects;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.kontingent.hub.registry.internal.StoredPupil;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentOutcome;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.SchoolActor;
import org.kontingent.hub.registry.school.SchoolRole;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyPlace;

/**
 * What all orders about enrolments have in common: who may give them and how late, the order of
 * locks, storing, and computing anew the records of the pupils concerned. Locks go organisation
 * first, then pupils, so the orders of one organisation pass one after the other.
 */
public final class EnrolmentWriting {
  static final int BACK_DAYS = 30;
  private static final String GROUP = "group";

  private final KeyLocks locks;
  private final PupilStore pupils;
  private final Recompute recompute;
  private final EnrolmentStore enrolments;
  private final StudyGroupStore groups;
  private final StudyKeeping studies;
  private final RegistrySettings settings;
  private final Clock clock;

  public EnrolmentWriting(
      KeyLocks locks,
      PupilStore pupils,
      Recompute recompute,
      EnrolmentStore enrolments,
      StudyGroupStore groups,
      StudyKeeping studies,
      RegistrySettings settings,
      Clock clock) {
    this.locks = locks;
    this.pupils = pupils;
    this.recompute = recompute;
    this.enrolments = enrolments;
    this.groups = groups;
    this.studies = studies;
    this.settings = settings;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }

  void lock(OrganisationId organisation) {
    locks.lock(List.of("organisation|" + organisation));
  }

  /** Only the organisation of an enrolment writes it (registry.md 6.4). */
  static void mustActFor(SchoolActor actor, OrganisationId organisation) {
    if (!actor.actsFor(organisation)) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.FORBIDDEN_OWNER,
          "only the organisation itself writes this: the caller does not act for it");
    }
  }

  /** Back-dating over 30 days needs the municipal role (registry.md 5.2). */
  void mustNotBeTooLate(SchoolActor actor, LocalDate effective) {
    if (actor.role() == SchoolRole.ORGANISATION
        && effective.isBefore(today().minusDays(BACK_DAYS))) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.ACCESS_DENIED,
          "more than 30 days back: the municipal authority must order it");
    }
  }

  /**
   * Stores an enrolment and computes the records it touches. The organisation must be locked.
   *
   * @param before null for a new one
   */
  EnrolmentOutcome write(StoredEnrolment before, Enrolment after, SchoolActor actor) {
    LocalDate today = today();
    List<StudyGroup> touched = touched(before, after, today);
    List<EnrolmentStore.Member> crowdBefore = crowd(touched, today);
    Map<RegionalId, StoredPupil> locked = lock(crowdBefore, after.pupil());
    RegionalId subject = after.pupil() == null ? null : survivor(after.pupil());
    if (before == null && subject != null) {
      mustBeOpen(locked.get(subject));
    }
    Written written = Written.by(actor, clock);
    long version = before == null ? 1 : before.version() + 1;
    if (before == null) {
      enrolments.add(after, written);
    } else {
      enrolments.replace(after, version, written);
    }
    List<EnrolmentStore.Member> crowdAfter = crowd(touched, today);
    Set<RegionalId> affected = changed(crowdBefore, crowdAfter);
    if (subject != null) {
      affected.add(subject);
    }
    Map<RegionalId, List<ConflictView>> opened =
        recompute.all(locked.values().stream().filter(p -> affected.contains(p.id())).toList());
    return subject == null
        ? counted(after, version, crowdAfter, today)
        : named(after, version, subject, opened.getOrDefault(subject, List.of()));
  }

  /** The outcome of an order that was carried out before. */
  EnrolmentOutcome unchanged(StoredEnrolment stored) {
    return stored.enrolment().pupil() == null
        ? counted(stored.enrolment(), stored.version(), List.of(), today())
        : named(
            stored.enrolment(), stored.version(), survivor(stored.enrolment().pupil()), List.of());
  }

  /** Computes the records of all who are or will be in a group. */
  void recomputeMembers(StudyGroup group) {
    Set<RegionalId> members =
        enrolments.members(group.id(), today()).stream()
            .map(EnrolmentStore.Member::pupil)
            .filter(Objects::nonNull)
            .map(this::survivor)
            .collect(Collectors.toSet());
    recompute.all(pupils.lock(members));
  }

  private List<StudyGroup> touched(StoredEnrolment before, Enrolment after, LocalDate today) {
    return Stream.of(
            before == null ? null : before.enrolment().groupOn(today), after.groupOn(today))
        .filter(Objects::nonNull)
        .distinct()
        .map(id -> groups.find(id).orElseThrow())
        .toList();
  }

  private List<EnrolmentStore.Member> crowd(List<StudyGroup> touched, LocalDate today) {
    return touched.stream()
        .flatMap(group -> studies.beyondCapacity(group, today).stream())
        .toList();
  }

  private Map<RegionalId, StoredPupil> lock(List<EnrolmentStore.Member> crowd, RegionalId subject) {
    Set<RegionalId> ids = pupilsOf(crowd);
    Map<RegionalId, StoredPupil> locked = new LinkedHashMap<>();
    do {
      // Whoever was merged away while we waited for the lock is looked for anew.
      if (subject != null) {
        ids.add(survivor(subject));
      }
      pupils.lock(ids).forEach(pupil -> locked.put(pupil.id(), pupil));
    } while (subject != null && !ids.contains(survivor(subject)));
    return locked;
  }

  /** Pupils whose place beyond the capacity came or went. */
  private Set<RegionalId> changed(
      List<EnrolmentStore.Member> before, List<EnrolmentStore.Member> after) {
    List<EnrolmentStore.Member> difference = new ArrayList<>(before);
    difference.removeAll(after);
    after.stream().filter(member -> !before.contains(member)).forEach(difference::add);
    return pupilsOf(difference);
  }

  private Set<RegionalId> pupilsOf(List<EnrolmentStore.Member> members) {
    return members.stream()
        .map(EnrolmentStore.Member::pupil)
        .filter(Objects::nonNull)
        .map(this::survivor)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private RegionalId survivor(RegionalId id) {
    return Redirects.survivor(pupils, id);
  }

  private static void mustBeOpen(StoredPupil pupil) {
    if (pupil == null) {
      throw new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, "there is no such pupil");
    }
    switch (pupil.recordState()) {
      case DESTROYED ->
          throw new RegistryRefusal(
              RegistryRefusal.Code.DESTROYED, "the pupil's data are destroyed");
      case RESTRICTED ->
          throw new RegistryRefusal(
              RegistryRefusal.Code.RESTRICTED, "the pupil's data may only be kept now");
      case DECEASED ->
          throw new RegistryRefusal(
              RegistryRefusal.Code.STATE_FORBIDDEN, "nobody is enrolled after an act of death");
      default -> {}
    }
  }

  private EnrolmentOutcome named(
      Enrolment after, long version, RegionalId subject, List<ConflictView> opened) {
    StudyPlace place =
        pupils.find(subject).orElseThrow().golden().studies().stream()
            .map(Valued::value)
            .filter(one -> one.enrolment().equals(after.id()))
            .findFirst()
            .orElseThrow();
    List<FieldIssue> warnings =
        opened.stream()
            .filter(conflict -> conflict.field().endsWith(after.id().toString()))
            .map(conflict -> FieldIssue.warning(conflict.type().name(), fieldOf(conflict.type())))
            .toList();
    return new EnrolmentOutcome(after.id(), place.state(), version, opened, warnings);
  }

  private EnrolmentOutcome counted(
      Enrolment after, long version, List<EnrolmentStore.Member> crowd, LocalDate today) {
    StoredEnrolment stored = new StoredEnrolment(after, version, Instant.EPOCH, null, null);
    List<FieldIssue> warnings = new ArrayList<>();
    if (crowd.stream().anyMatch(member -> member.enrolment().equals(after.id()))) {
      warnings.add(FieldIssue.warning(ConflictType.CAPACITY.name(), GROUP));
    }
    StudyGroupId group = after.groupOn(today);
    if (group != null
        && Grades.doNotFit(
            stored,
            groups.find(group).orElseThrow(),
            new ImpreciseDate(after.counted().birthYear(), null, null))) {
      warnings.add(
          FieldIssue.warning(ConflictType.AGE_GRADE.name(), fieldOf(ConflictType.AGE_GRADE)));
    }
    return new EnrolmentOutcome(
        after.id(),
        EnrolmentStates.on(today, stored, List.of(stored)),
        version,
        List.of(),
        warnings);
  }

  private static String fieldOf(ConflictType type) {
    return type == ConflictType.OVERLAP ? "from" : GROUP;
  }
}
