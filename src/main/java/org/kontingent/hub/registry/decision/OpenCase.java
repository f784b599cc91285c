package org.kontingent.hub.registry.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.RegionalId;

/** Two pupils that may be one child; each pair is told once, the lesser id first. */
public record OpenCase(
    RegionalId one, RegionalId other, Instant openedAt, ConflictLevel level, LocalDate dueOn) {}
