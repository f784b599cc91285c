package org.kontingent.hub.lanes;

import java.util.List;

/** A message in a lane with every attempt, oldest first. */
public record EntryHistory(LaneEntry entry, List<LaneAttempt> attempts) {
  public EntryHistory {
    attempts = List.copyOf(attempts);
  }
}
