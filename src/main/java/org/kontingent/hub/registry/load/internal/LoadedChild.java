package org.kontingent.hub.registry.load.internal;

import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.internal.Computed;

/**
 * All that is stored of one child.
 *
 * @param enrolments the first of them holds the place the others claim, too
 * @param change id of its entry in the change feed
 */
public record LoadedChild(
    RegionalId pupil,
    Computed computed,
    List<LoadedRecord> records,
    List<ConflictView> conflicts,
    List<LoadedEnrolment> enrolments,
    UUID change) {
  /** Hides the content. */
  @Override
  public String toString() {
    return "LoadedChild[" + pupil + "]";
  }
}
