package org.kontingent.hub.registry.consent;

import java.util.Set;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;

/**
 * By what a child's traces are found, just before they are destroyed.
 *
 * @param regionalIds the pupil and all ids that were merged into it
 * @param messageIds of messages its records, questions, enrolments and consents came or went in
 */
public record DoomedChild(
    Set<RegionalId> regionalIds,
    Set<StrandId> strands,
    Set<SourceKey> sourceKeys,
    Set<String> messageIds) {
  public DoomedChild {
    regionalIds = Set.copyOf(regionalIds);
    strands = Set.copyOf(strands);
    sourceKeys = Set.copyOf(sourceKeys);
    messageIds = Set.copyOf(messageIds);
  }

  /** Hides the keys. */
  @Override
  public String toString() {
    return "DoomedChild" + regionalIds;
  }
}
