package org.kontingent.hub.lanes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Some messages of a lane.
 *
 * @param next the last entry, if there may be more behind it
 */
public record LanePage(List<LaneEntry> entries, Optional<UUID> next) {
  public LanePage {
    entries = List.copyOf(entries);
  }
}
