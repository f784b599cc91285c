package org.kontingent.hub.registry.school.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.school.Enrol;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentOutcome;
import org.kontingent.hub.registry.school.EnrolmentTerms;
import org.kontingent.hub.registry.school.GroupStay;
import org.kontingent.hub.registry.school.Licence;
import org.kontingent.hub.registry.school.NewEnrolment;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.SchoolActor;

/** {@link Enrol} over the stores. */
public final class Enrolling implements Enrol {
  private final Transactions transactions;
  private final OrganisationStore organisations;
  private final CurriculumStore curriculum;
  private final EnrolmentStore enrolments;
  private final GroupJoining joining;
  private final EnrolmentWriting writing;
  private final OrderedIds ids;

  public Enrolling(
      Transactions transactions,
      OrganisationStore organisations,
      CurriculumStore curriculum,
      EnrolmentStore enrolments,
      GroupJoining joining,
      EnrolmentWriting writing,
      OrderedIds ids) {
    this.transactions = transactions;
    this.organisations = organisations;
    this.curriculum = curriculum;
    this.enrolments = enrolments;
    this.joining = joining;
    this.writing = writing;
    this.ids = ids;
  }

  @Override
  public EnrolmentOutcome enrol(NewEnrolment order, SchoolActor actor) {
    List<FieldIssue> warnings = EnrolmentCheck.check(order, writing.today());
    EnrolmentWriting.mustActFor(actor, order.organisation());
    writing.mustNotBeTooLate(actor, order.from());
    EnrolmentOutcome outcome = transactions.call(() -> take(order, actor));
    List<FieldIssue> all = Stream.concat(warnings.stream(), outcome.warnings().stream()).toList();
    return new EnrolmentOutcome(
        outcome.enrolment(), outcome.state(), outcome.version(), outcome.opened(), all);
  }

  private EnrolmentOutcome take(NewEnrolment order, SchoolActor actor) {
    writing.lock(order.organisation());
    Organisation organisation =
        organisations
            .find(order.organisation())
            .orElseThrow(() -> notFound("there is no such organisation"));
    if (organisation.state().isFinal()) {
      throw forbidden("the organisation is closed: nobody is enrolled any more");
    }
    Programme programme =
        curriculum
            .programme(order.programme())
            .filter(found -> found.organisation().equals(organisation.id()))
            .orElseThrow(() -> notFound("the organisation has no such programme"));
    mustTeach(organisation, programme, order);
    if (order.group() != null) {
      joining.check(order.group(), organisation.id(), programme.level(), order.from());
    }
    if (order.pupil() != null) {
      mustBeNew(order);
    }
    return writing.write(null, enrolment(order, programme), actor);
  }

  private static void mustTeach(
      Organisation organisation, Programme programme, NewEnrolment order) {
    List<FieldIssue> issues = new ArrayList<>();
    Licence licence = organisation.legal().licence();
    if (licence == null || !licence.covers(programme.level(), order.from())) {
      issues.add(FieldIssue.error("LICENCE", "programme"));
    }
    if (order.kind() == EnrolmentKind.MAIN && programme.level().group() == null) {
      issues.add(FieldIssue.error("LEVEL", "kind"));
    }
    if (!issues.isEmpty()) {
      throw new ValidationFailed(issues);
    }
  }

  private void mustBeNew(NewEnrolment order) {
    boolean known =
        enrolments.ofPupils(List.of(order.pupil())).stream()
            .map(StoredEnrolment::enrolment)
            .anyMatch(
                one ->
                    !one.isCancelled()
                        && one.organisation().equals(order.organisation())
                        && one.programme().equals(order.programme())
                        && one.kind() == order.kind()
                        && one.from().equals(order.from()));
    if (known) {
      throw forbidden("the pupil is enrolled so already, from the same day");
    }
  }

  private Enrolment enrolment(NewEnrolment order, Programme programme) {
    return new Enrolment(
        new EnrolmentId(ids.next()),
        order.pupil(),
        order.counted(),
        order.organisation(),
        programme.id(),
        programme.level(),
        order.kind(),
        order.form(),
        new Enrolment.Start(order.startOrder(), order.from(), order.startReason()),
        order.group() == null
            ? List.of()
            : List.of(new GroupStay(order.group(), order.from(), null)),
        List.of(),
        null,
        null,
        order.terms() == null ? EnrolmentTerms.NONE : order.terms());
  }

  private static RegistryRefusal notFound(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, sentence);
  }

  private static RegistryRefusal forbidden(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.STATE_FORBIDDEN, sentence);
  }
}
