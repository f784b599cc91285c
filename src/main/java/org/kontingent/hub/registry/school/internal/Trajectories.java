package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.Trajectory;

/** Puts a pupil's enrolments in line and finds what does not fit: pure. */
final class Trajectories {
  private Trajectories() {}

  static Trajectory of(RegionalId pupil, StudyRecord record) {
    List<StoredEnrolment> standing =
        record.enrolments().stream().filter(one -> !one.enrolment().isCancelled()).toList();
    List<Trajectory.Step> steps =
        standing.stream()
            .map(one -> new Trajectory.Step(one.enrolment(), record.state(one)))
            .toList();
    List<Enrolment> main =
        standing.stream().map(StoredEnrolment::enrolment).filter(EnrolmentStates::isMain).toList();
    return new Trajectory(pupil, steps, gaps(main, record.today()), overlaps(main));
  }

  private static List<Trajectory.Gap> gaps(List<Enrolment> main, LocalDate today) {
    List<Trajectory.Gap> gaps = new ArrayList<>();
    Enrolment reaching = null;
    for (Enrolment next : main) {
      if (reaching != null && reaching.to() == null) {
        return gaps;
      }
      if (reaching != null && next.from().isAfter(reaching.to().plusDays(1))) {
        add(gaps, reaching, next.from().minusDays(1), next, today);
      }
      if (reaching == null || next.to() == null || next.to().isAfter(reaching.to())) {
        reaching = next;
      }
    }
    if (reaching != null && reaching.to() != null && !isFinished(reaching)) {
      add(gaps, reaching, today, null, today);
    }
    return gaps;
  }

  private static void add(
      List<Trajectory.Gap> gaps, Enrolment after, LocalDate to, Enrolment before, LocalDate today) {
    LocalDate from = after.to().plusDays(1);
    LocalDate last = to.isAfter(today) ? today : to;
    if (!last.isBefore(from)) {
      gaps.add(new Trajectory.Gap(from, last, after.id(), before == null ? null : before.id()));
    }
  }

  /** Whoever left for good is not in a gap. */
  private static boolean isFinished(Enrolment last) {
    return switch (last.end().reason()) {
      case DEATH, LEFT_REGION, LEFT_COUNTRY -> true;
      case GRADUATED -> last.level().compareTo(EducationLevel.SECONDARY) >= 0;
      default -> false;
    };
  }

  private static List<Trajectory.Overlap> overlaps(List<Enrolment> main) {
    List<Trajectory.Overlap> found = new ArrayList<>();
    for (int i = 0; i < main.size(); i++) {
      for (int j = i + 1; j < main.size(); j++) {
        Enrolment first = main.get(i);
        Enrolment second = main.get(j);
        Overlaps.of(first, second)
            .ifPresent(
                days ->
                    found.add(
                        new Trajectory.Overlap(days.from(), days.to(), first.id(), second.id())));
      }
    }
    return found;
  }
}
