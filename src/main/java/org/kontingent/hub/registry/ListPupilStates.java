package org.kontingent.hub.registry;

import java.util.List;

/** Lists pupils with the states of their questions, for operators' pages. */
public interface ListPupilStates {
  /**
   * Up to {@code limit} pupils in the order they were created.
   *
   * @param after last id of the page before, or null to start
   */
  List<PupilProgress> list(RegionalId after, int limit);
}
