package org.kontingent.hub.registry.school.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.school.internal.Enrolments.main;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.Trajectory;

/** Gaps and overlaps on a pupil's way. */
class TrajectoriesTest {
  private static final LocalDate TODAY = LocalDate.of(2025, 11, 1);

  @Test
  void aWayWithoutABreakHasNoGaps() {
    Trajectory way =
        way(
            main(2, EducationLevel.BASIC, "2025-10-01", null),
            main(1, EducationLevel.BASIC, "2024-09-01", "2025-09-30"));
    assertThat(way.steps())
        .extracting(step -> step.enrolment().from().toString())
        .containsExactly("2024-09-01", "2025-10-01");
    assertThat(way.gaps()).isEmpty();
    assertThat(way.overlaps()).isEmpty();
  }

  @Test
  void daysBetweenAndSinceAreGaps() {
    StoredEnrolment first = main(1, EducationLevel.BASIC, "2024-09-01", "2024-12-31");
    StoredEnrolment second = main(2, EducationLevel.BASIC, "2025-01-10", "2025-10-01");
    assertThat(way(first, second).gaps())
        .containsExactly(
            new Trajectory.Gap(
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 1, 9),
                first.enrolment().id(),
                second.enrolment().id()),
            new Trajectory.Gap(LocalDate.of(2025, 10, 2), TODAY, second.enrolment().id(), null));
  }

  @Test
  void ofTwoThatOverlapTheLongerOneReaches() {
    StoredEnrolment longer = main(1, EducationLevel.BASIC, "2024-09-01", "2025-08-31");
    StoredEnrolment within = main(2, EducationLevel.BASIC, "2024-10-01", "2024-10-31");
    StoredEnrolment next = main(3, EducationLevel.BASIC, "2025-09-01", null);
    Trajectory way = way(longer, within, next);
    assertThat(way.gaps()).isEmpty();
    assertThat(way.overlaps())
        .containsExactly(
            new Trajectory.Overlap(
                LocalDate.of(2024, 10, 1),
                LocalDate.of(2024, 10, 31),
                longer.enrolment().id(),
                within.enrolment().id()));
  }

  @Test
  void whoFinishedOrLeftIsInNoGap() {
    assertThat(
            way(main(1, EducationLevel.SECONDARY, "2023-09-01", "2025-06-25", EndReason.GRADUATED))
                .gaps())
        .isEmpty();
    assertThat(
            way(main(1, EducationLevel.BASIC, "2023-09-01", "2025-06-25", EndReason.LEFT_COUNTRY))
                .gaps())
        .isEmpty();
    assertThat(
            way(main(1, EducationLevel.BASIC, "2023-09-01", "2025-06-25", EndReason.GRADUATED))
                .gaps())
        .hasSize(1);
  }

  private static Trajectory way(StoredEnrolment... enrolments) {
    return Trajectories.of(
        new RegionalId(new UUID(7, 7)),
        new StudyRecord(List.of(enrolments), Map.of(), Set.of(), null, null, TODAY));
  }
}
