package org.kontingent.hub.registry.load.internal;

import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.internal.Computed;

/**
 * All that is stored of one child.
 *
 * @param model number of the version of the model it was found by
 * @param enrolments the first of them holds the place the others claim, too
 * @param change id of its entry in the change feed
 */
public record LoadedChild(
    RegionalId pupil,
    Computed computed,
    List<LoadedRecord> records,
    List<ConflictView> conflicts,
    int model,
    List<LoadedEnrolment> enrolments,
    UUID change) {
  /** Hides the content. */
  @Override
  public String toString() {
    return "LoadedChild[" + pupil + "]";
  }
}
