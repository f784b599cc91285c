package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.Death;
import org.kontingent.hub.registry.internal.PlacesOfStudy;
import org.kontingent.hub.registry.internal.Study;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;

/** {@link PlacesOfStudy} over the stores. */
public final class StudyKeeping implements PlacesOfStudy {
  private final EnrolmentStore enrolments;
  private final StudyGroupStore groups;

  public StudyKeeping(EnrolmentStore enrolments, StudyGroupStore groups) {
    this.enrolments = enrolments;
    this.groups = groups;
  }

  @Override
  public Study of(
      Collection<RegionalId> ids, Valued<ImpreciseDate> birthDate, Death death, LocalDate today) {
    List<StoredEnrolment> written = enrolments.ofPupils(ids);
    if (written.isEmpty()) {
      return Study.NONE;
    }
    Map<StudyGroupId, StudyGroup> named = named(written, today);
    StudyRecord record =
        new StudyRecord(written, named, crowded(written, named, today), birthDate, death, today);
    for (StoredEnrolment one : record.enrolments()) {
      LocalDate next = record.nextTurn(one);
      if (!Objects.equals(next, one.nextTurn())) {
        enrolments.turn(one.enrolment().id(), next);
      }
    }
    return new Study(record.places(), new StudyConflicts(record, written).all());
  }

  /** Those beyond the capacity of a group, in the order of joining. */
  List<EnrolmentStore.Member> beyondCapacity(StudyGroup group, LocalDate today) {
    Integer capacity = group.facts().capacity();
    if (capacity == null) {
      return List.of();
    }
    List<EnrolmentStore.Member> members = enrolments.members(group.id(), today);
    return members.size() <= capacity ? List.of() : members.subList(capacity, members.size());
  }

  private Map<StudyGroupId, StudyGroup> named(List<StoredEnrolment> all, LocalDate today) {
    Map<StudyGroupId, StudyGroup> named = new HashMap<>();
    for (StoredEnrolment one : all) {
      StudyGroupId group = one.enrolment().groupOn(today);
      if (group != null && isLive(one.enrolment(), today)) {
        groups.find(group).ifPresent(found -> named.put(group, found));
      }
    }
    return named;
  }

  private Set<EnrolmentId> crowded(
      List<StoredEnrolment> all, Map<StudyGroupId, StudyGroup> named, LocalDate today) {
    Set<EnrolmentId> crowded = new HashSet<>();
    for (StudyGroup group : named.values()) {
      beyondCapacity(group, today).forEach(member -> crowded.add(member.enrolment()));
    }
    return crowded;
  }

  private static boolean isLive(Enrolment one, LocalDate today) {
    return !one.isCancelled() && (one.to() == null || !one.to().isBefore(today));
  }
}
