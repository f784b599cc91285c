package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.SourceRecord;
import org.kontingent.hub.registry.internal.Study;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentTerms;
import org.kontingent.hub.registry.school.GroupStay;
import org.kontingent.hub.registry.school.StudyForm;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.internal.FirstStudies;
import org.kontingent.hub.registry.school.internal.Written;

/** Makes enrolments of what the rows of a child say of its school. Safe for all threads. */
final class ChildStudies {
  /** What stands in the child's record, and the enrolments it comes of. */
  record Studies(Study study, List<LoadedEnrolment> enrolments) {
    static final Studies NONE = new Studies(Study.NONE, List.of());
  }

  private final PlaceBook places;
  private final Children children;
  private final LoadIds ids;
  private final Written written;
  private final LocalDate today;

  ChildStudies(PlaceBook places, Children children, LoadIds ids, Written written, LocalDate today) {
    this.places = places;
    this.children = children;
    this.ids = ids;
    this.written = written;
    this.today = today;
  }

  /**
   * @param records of the child, in the order of its rows
   * @param birthDate null if not known
   */
  Studies of(
      int child, RegionalId pupil, List<SourceRecord> records, Valued<ImpreciseDate> birthDate) {
    List<PlaceBook.OfChild> said = places.of(children, child);
    if (said.isEmpty()) {
      return Studies.NONE;
    }
    List<Enrolment> enrolments = new ArrayList<>(said.size());
    Map<StudyGroupId, StudyGroup> groups = new HashMap<>();
    Set<EnrolmentId> crowded = new HashSet<>();
    for (PlaceBook.OfChild one : said) {
      // All are written at one moment, and then the lowest id comes first.
      EnrolmentId id =
          new EnrolmentId(ids.id(LoadIds.Of.ENROLMENT, children.before(child) + enrolments.size()));
      enrolments.add(enrolment(id, pupil, one.place()));
      groups.put(one.place().group().id(), one.place().group());
      if (places.isCrowded(one)) {
        crowded.add(id);
      }
    }
    FirstStudies first = FirstStudies.of(enrolments, written, groups, crowded, birthDate, today);
    List<LoadedEnrolment> loaded = new ArrayList<>(said.size());
    for (int i = 0; i < said.size(); i++) {
      Enrolment one = enrolments.get(i);
      loaded.add(
          new LoadedEnrolment(
              one, first.turns().get(one.id()), written, records.get(said.get(i).number()).id()));
    }
    return new Studies(first.study(), loaded);
  }

  /** Who stands in a class list attends; by what order and why the feed does not say. */
  private static Enrolment enrolment(EnrolmentId id, RegionalId pupil, Place place) {
    return new Enrolment(
        id,
        pupil,
        null,
        place.organisation(),
        place.programme(),
        place.level(),
        EnrolmentKind.MAIN,
        StudyForm.FULL_TIME,
        new Enrolment.Start(null, place.since(), null),
        List.of(new GroupStay(place.group().id(), place.inGroupSince(), null)),
        List.of(),
        null,
        null,
        EnrolmentTerms.NONE);
  }
}
