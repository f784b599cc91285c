package org.kontingent.hub.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A recurring task as an operator sees it.
 *
 * @param every pause between the end of a run and the start of the next
 * @param nextRun when it is due, or was due if it runs or was missed; empty before any hub has
 *     registered it
 * @param runningOn the node that has it in hand
 * @param lastRun empty before the first
 * @param lastSuccess when a run last ended well
 * @param failingSince since when every run has failed
 */
public record TaskView(
    String name,
    Duration every,
    TaskState state,
    Optional<Instant> nextRun,
    Optional<String> runningOn,
    Optional<TaskRun> lastRun,
    Optional<Instant> lastSuccess,
    Optional<Instant> failingSince) {}
