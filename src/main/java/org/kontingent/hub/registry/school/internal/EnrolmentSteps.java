package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.internal.FieldRules;
import org.kontingent.hub.registry.school.CancelEnrolment;
import org.kontingent.hub.registry.school.ChangeGroup;
import org.kontingent.hub.registry.school.EndEnrolment;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentChange;
import org.kontingent.hub.registry.school.EnrolmentOutcome;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.SchoolOrder;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.SuspendEnrolment;
import org.kontingent.hub.registry.school.Suspension;
import org.kontingent.hub.registry.school.SuspensionReason;

/** Ending, moving, suspending, cancelling: each a pure step, written the same way. */
public final class EnrolmentSteps
    implements EndEnrolment, ChangeGroup, SuspendEnrolment, CancelEnrolment {
  private final Transactions transactions;
  private final EnrolmentStore enrolments;
  private final GroupJoining joining;
  private final EnrolmentWriting writing;

  public EnrolmentSteps(
      Transactions transactions,
      EnrolmentStore enrolments,
      GroupJoining joining,
      EnrolmentWriting writing) {
    this.transactions = transactions;
    this.enrolments = enrolments;
    this.joining = joining;
    this.writing = writing;
  }

  @Override
  public EnrolmentOutcome end(
      EnrolmentChange change, EndReason reason, SchoolOrder order, LocalDate lastDay) {
    FieldRules rules = rules();
    rules.required("reason", reason);
    day(rules, "lastDay", lastDay);
    EnrolmentCheck.order(rules, "order", order);
    rules.refuseIfWrong();
    Enrolment.End end = new Enrolment.End(order, lastDay, reason);
    return carryOut(change, lastDay, before -> Step.end(before, end));
  }

  @Override
  public EnrolmentOutcome change(EnrolmentChange change, StudyGroupId group, LocalDate from) {
    FieldRules rules = rules();
    rules.required("group", group);
    day(rules, "from", from);
    rules.refuseIfWrong();
    return carryOut(
        change,
        from,
        before -> {
          joining.check(group, before.organisation(), before.level(), from);
          return Step.move(before, group, from);
        });
  }

  @Override
  public EnrolmentOutcome suspend(
      EnrolmentChange change,
      SuspensionReason reason,
      SchoolOrder order,
      LocalDate from,
      LocalDate to) {
    FieldRules rules = rules();
    rules.required("reason", reason);
    day(rules, "from", from);
    rules.period("to", from, to);
    EnrolmentCheck.order(rules, "order", order);
    rules.refuseIfWrong();
    Suspension away = new Suspension(reason, order, from, to);
    return carryOut(change, from, before -> Step.suspend(before, away));
  }

  @Override
  public EnrolmentOutcome resume(EnrolmentChange change, LocalDate back) {
    FieldRules rules = rules();
    day(rules, "back", back);
    rules.refuseIfWrong();
    return carryOut(change, back, before -> Step.resume(before, back));
  }

  @Override
  public EnrolmentOutcome cancel(EnrolmentChange change, SchoolOrder order) {
    FieldRules rules = rules();
    EnrolmentCheck.order(rules, "order", order);
    rules.refuseIfWrong();
    return carryOut(change, null, before -> Step.cancel(before, order, writing.today()));
  }

  /** With no day of its own the order takes effect from the enrolment's first day on. */
  private EnrolmentOutcome carryOut(
      EnrolmentChange change, LocalDate effective, UnaryOperator<Enrolment> step) {
    return transactions.call(
        () -> {
          OrganisationId organisation = find(change).enrolment().organisation();
          EnrolmentWriting.mustActFor(change.actor(), organisation);
          writing.lock(organisation);
          StoredEnrolment before = find(change);
          if (change.expectedVersion() != null && change.expectedVersion() != before.version()) {
            throw RegistryRefusal.versionConflict(before.version());
          }
          Enrolment after = step.apply(before.enrolment());
          if (after.equals(before.enrolment())) {
            return writing.unchanged(before);
          }
          writing.mustNotBeTooLate(
              change.actor(), effective == null ? before.enrolment().from() : effective);
          return writing.write(before, after, change.actor());
        });
  }

  private StoredEnrolment find(EnrolmentChange change) {
    return enrolments
        .find(change.enrolment())
        .orElseThrow(
            () ->
                new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, "there is no such enrolment"));
  }

  private FieldRules rules() {
    return new FieldRules(writing.today());
  }

  private static void day(FieldRules rules, String field, LocalDate day) {
    rules.required(field, day);
    rules.date(field, day);
  }
}
