package org.kontingent.hub.lanes;

import java.time.Instant;
import java.util.UUID;

/** A message in a lane as an operator sees it. */
public record LaneEntry(
    UUID entry,
    LaneName lane,
    LaneState state,
    LaneItem item,
    Instant putAt,
    Instant dueAt,
    int attempts,
    String lastCode) {}
