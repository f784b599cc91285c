package org.kontingent.hub.monitoring;

import java.time.Instant;

/**
 * The last run of a task, or the one that goes on.
 *
 * @param node the process that did it
 * @param endedAt null while it goes on, or if its node died
 * @param done how many things were worked on
 * @param expected the whole amount, -1 if not known
 * @param code how it ended; null before the end
 * @param succeeded whether it ended without an error
 */
public record TaskRun(
    String node,
    Instant startedAt,
    Instant endedAt,
    long done,
    long expected,
    String code,
    boolean succeeded) {}
