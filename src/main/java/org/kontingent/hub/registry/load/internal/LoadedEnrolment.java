package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.internal.Written;

/**
 * An enrolment as it is stored.
 *
 * @param nextTurn the next day on which time alone changes the pupil's record; or null
 * @param written on whose behalf, and when
 * @param record the source record that says so
 */
public record LoadedEnrolment(
    Enrolment enrolment, LocalDate nextTurn, Written written, UUID record) {}
