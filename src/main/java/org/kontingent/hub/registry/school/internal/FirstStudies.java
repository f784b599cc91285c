package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.Study;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;

/**
 * Places of study of a pupil that stands in no store yet: what {@link StudyKeeping} would say.
 *
 * @param turns the next day on which time alone changes what an enrolment says; none if none will
 */
public record FirstStudies(Study study, Map<EnrolmentId, LocalDate> turns) {
  public FirstStudies {
    turns = Map.copyOf(turns);
  }

  /**
   * Of a living pupil.
   *
   * @param enrolments written at one moment: the lowest id holds the place others claim, too
   * @param groups those the enrolments name
   * @param crowded enrolments beyond the capacity of their group
   * @param birthDate null if not known
   */
  public static FirstStudies of(
      List<Enrolment> enrolments,
      Written written,
      Map<StudyGroupId, StudyGroup> groups,
      Set<EnrolmentId> crowded,
      Valued<ImpreciseDate> birthDate,
      LocalDate today) {
    List<StoredEnrolment> stored =
        enrolments.stream()
            .map(one -> new StoredEnrolment(one, 1, written.at(), written, null))
            .toList();
    StudyRecord record = new StudyRecord(stored, groups, crowded, birthDate, null, today);
    Map<EnrolmentId, LocalDate> turns = new HashMap<>();
    for (StoredEnrolment one : stored) {
      LocalDate turn = record.nextTurn(one);
      if (turn != null) {
        turns.put(one.enrolment().id(), turn);
      }
    }
    return new FirstStudies(
        new Study(record.places(), new StudyConflicts(record, stored).all()), turns);
  }
}
