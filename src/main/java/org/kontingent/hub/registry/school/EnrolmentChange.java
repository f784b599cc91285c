package org.kontingent.hub.registry.school;

import java.util.Objects;

/**
 * Which enrolment an order is about, and on whose behalf.
 *
 * @param expectedVersion optimistic lock, or null
 */
public record EnrolmentChange(EnrolmentId enrolment, Long expectedVersion, SchoolActor actor) {
  public EnrolmentChange {
    Objects.requireNonNull(enrolment);
    Objects.requireNonNull(actor);
  }
}
