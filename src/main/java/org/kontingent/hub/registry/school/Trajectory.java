package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.RegionalId;

/**
 * A pupil's enrolments in the order of their first days, and what does not fit. Cancelled ones are
 * left out; gaps and overlaps are looked for among main enrolments, up to today.
 */
public record Trajectory(
    RegionalId pupil, List<Step> steps, List<Gap> gaps, List<Overlap> overlaps) {
  /** One enrolment with its state today. */
  public record Step(Enrolment enrolment, EnrolmentState state) {}

  /**
   * Days without any main enrolment, both inclusive.
   *
   * @param before the enrolment after the gap; null if the pupil is nowhere since
   */
  public record Gap(LocalDate from, LocalDate to, EnrolmentId after, EnrolmentId before) {}

  /** Days that two main enrolments of one level group both claim; {@code to} null: still going. */
  public record Overlap(LocalDate from, LocalDate to, EnrolmentId first, EnrolmentId second) {}

  public Trajectory {
    Objects.requireNonNull(pupil);
    steps = List.copyOf(steps);
    gaps = List.copyOf(gaps);
    overlaps = List.copyOf(overlaps);
  }
}
