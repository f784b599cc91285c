package org.kontingent.hub.registry.internal;

import java.util.List;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.school.StudyPlace;

/** What a pupil's record takes from enrolments: the places, in order, and what does not fit. */
public record Study(List<Valued<StudyPlace>> places, List<FoundConflict> conflicts) {
  public static final Study NONE = new Study(List.of(), List.of());

  public Study {
    places = List.copyOf(places);
    conflicts = List.copyOf(conflicts);
  }
}
