package org.kontingent.hub.registry.school;

import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.FieldIssue;

/**
 * What became of an order about an enrolment.
 *
 * @param state today
 * @param version of the enrolment
 * @param opened conflicts of the pupil's record this order opened
 * @param warnings the order was carried out nevertheless
 */
public record EnrolmentOutcome(
    EnrolmentId enrolment,
    EnrolmentState state,
    long version,
    List<ConflictView> opened,
    List<FieldIssue> warnings) {
  public EnrolmentOutcome {
    Objects.requireNonNull(enrolment);
    Objects.requireNonNull(state);
    opened = List.copyOf(opened);
    warnings = List.copyOf(warnings);
  }
}
