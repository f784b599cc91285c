package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.GroupStay;
import org.kontingent.hub.registry.school.SchoolOrder;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.Suspension;

/**
 * What an order makes of an enrolment (registry.md 5.2): pure. The same order again changes
 * nothing.
 */
final class Step {
  private Step() {}

  static Enrolment end(Enrolment before, Enrolment.End end) {
    if (end.equals(before.end())) {
      return before;
    }
    mustGoOn(before);
    if (end.on().isBefore(before.from())) {
      throw outOfRange("lastDay");
    }
    List<GroupStay> stays =
        before.stays().stream()
            .filter(stay -> !stay.from().isAfter(end.on()))
            .map(stay -> new GroupStay(stay.group(), stay.from(), earlier(stay.to(), end.on())))
            .toList();
    List<Suspension> suspensions =
        before.suspensions().stream()
            .filter(away -> !away.from().isAfter(end.on()))
            .map(away -> until(away, earlier(away.to(), end.on())))
            .toList();
    return before.with(stays, suspensions, end, null);
  }

  static Enrolment move(Enrolment before, StudyGroupId group, LocalDate from) {
    mustGoOn(before);
    List<GroupStay> stays = new ArrayList<>(before.stays());
    GroupStay last = stays.isEmpty() ? null : stays.get(stays.size() - 1);
    if (last != null && last.group().equals(group)) {
      return before;
    }
    if (from.isBefore(before.from()) || last != null && from.isBefore(last.from())) {
      throw outOfRange("from");
    }
    if (last != null) {
      stays.remove(last);
      if (last.from().isBefore(from)) {
        stays.add(new GroupStay(last.group(), last.from(), from.minusDays(1)));
      }
    }
    stays.add(new GroupStay(group, from, null));
    return before.with(stays, before.suspensions(), null, null);
  }

  static Enrolment suspend(Enrolment before, Suspension away) {
    if (before.suspensions().contains(away)) {
      return before;
    }
    mustGoOn(before);
    boolean overlaps =
        before.suspensions().stream()
            .anyMatch(
                other ->
                    (other.to() == null || !away.from().isAfter(other.to()))
                        && (away.to() == null || !other.from().isAfter(away.to())));
    if (overlaps) {
      throw forbidden("the pupil is away on these days already");
    }
    if (away.from().isBefore(before.from())) {
      throw outOfRange("from");
    }
    List<Suspension> suspensions = new ArrayList<>(before.suspensions());
    suspensions.add(away);
    suspensions.sort(Comparator.comparing(Suspension::from));
    return before.with(before.stays(), suspensions, null, null);
  }

  static Enrolment resume(Enrolment before, LocalDate back) {
    LocalDate last = back.minusDays(1);
    if (before.suspensions().stream().anyMatch(away -> last.equals(away.to()))) {
      return before;
    }
    mustGoOn(before);
    Suspension away =
        before.suspensions().stream()
            .filter(one -> one.covers(back) && one.from().isBefore(back))
            .findFirst()
            .orElseThrow(() -> forbidden("the pupil is not away on that day"));
    List<Suspension> suspensions = new ArrayList<>(before.suspensions());
    suspensions.set(suspensions.indexOf(away), until(away, last));
    return before.with(before.stays(), suspensions, null, null);
  }

  static Enrolment cancel(Enrolment before, SchoolOrder order, LocalDate today) {
    if (order.equals(before.cancelled())) {
      return before;
    }
    if (before.isCancelled()) {
      throw forbidden("the enrolment is cancelled already");
    }
    if (before.to() != null && today.isAfter(before.to())) {
      throw forbidden("the enrolment has ended: only one that goes on can be an error");
    }
    if (before.suspensions().stream().anyMatch(away -> away.covers(today))) {
      throw forbidden("the pupil is away: resume the enrolment first");
    }
    return before.with(before.stays(), before.suspensions(), before.end(), order);
  }

  private static void mustGoOn(Enrolment before) {
    if (before.isCancelled() || before.end() != null) {
      throw forbidden("the enrolment has ended or was cancelled");
    }
  }

  private static Suspension until(Suspension away, LocalDate to) {
    return new Suspension(away.reason(), away.order(), away.from(), to);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one == null || one.isAfter(other) ? other : one;
  }

  private static RegistryRefusal forbidden(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.STATE_FORBIDDEN, sentence);
  }

  private static ValidationFailed outOfRange(String field) {
    return new ValidationFailed(List.of(FieldIssue.error("OUT_OF_RANGE", field)));
  }
}
