package org.kontingent.hub.registry.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.RegionalId;

/**
 * Two pupils that may be one child; each pair is told once, the lesser id first.
 *
 * @param id what the next page is asked for by
 */
public record OpenCase(
    UUID id,
    RegionalId one,
    RegionalId other,
    Instant openedAt,
    ConflictLevel level,
    LocalDate dueOn) {}
