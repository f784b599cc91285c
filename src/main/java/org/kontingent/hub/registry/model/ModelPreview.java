package org.kontingent.hub.registry.model;

import java.time.Instant;

/**
 * What adopting a version would do, counted on evenly chosen pupils and all that hangs together
 * with them. Counts only; who is meant is not kept.
 *
 * @param against number of the version in force when it was counted
 * @param pupils all pupils of the registry; {@code sampled} those looked at
 * @param joined pairs of pupils that would become one
 * @param separated pupils whose records would no longer stand together
 * @param queued pairs that would be new cases for a person, the parts of one separated included;
 *     {@code unqueued} open ones that would be none
 * @param stillQueued pairs that are cases with either version
 */
public record ModelPreview(
    int against,
    long pupils,
    long sampled,
    long joined,
    long separated,
    long queued,
    long unqueued,
    long stillQueued,
    Instant countedAt) {}
