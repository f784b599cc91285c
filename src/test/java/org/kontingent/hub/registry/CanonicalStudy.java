package org.kontingent.hub.registry;

import java.util.List;
import org.kontingent.hub.registry.internal.CanonicalJson;
import org.kontingent.hub.registry.internal.FoundConflict;
import org.kontingent.hub.registry.school.StudyPlace;

/** What a record says of studies, as text, for comparing; conflicts in the order of their names. */
public record CanonicalStudy(String places, List<String> conflicts) {
  public static CanonicalStudy of(List<Valued<StudyPlace>> places, List<FoundConflict> conflicts) {
    return new CanonicalStudy(
        CanonicalJson.write(places),
        conflicts.stream().map(CanonicalJson::write).sorted().toList());
  }
}
