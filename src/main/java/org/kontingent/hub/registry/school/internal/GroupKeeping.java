package org.kontingent.hub.registry.school.internal;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.internal.FieldRules;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.GroupState;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.SchoolActor;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyGroups;

/** {@link StudyGroups} over the stores. */
public final class GroupKeeping implements StudyGroups {
  private static final int HIGHEST_PARALLEL = 12;
  private static final int LONGEST_LETTER = 10;

  private final Transactions transactions;
  private final StudyGroupStore store;
  private final OrganisationStore organisations;
  private final EnrolmentStore enrolments;
  private final EnrolmentWriting writing;
  private final OrderedIds ids;
  private final Clock clock;

  public GroupKeeping(
      Transactions transactions,
      StudyGroupStore store,
      OrganisationStore organisations,
      EnrolmentStore enrolments,
      EnrolmentWriting writing,
      OrderedIds ids,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.organisations = organisations;
    this.enrolments = enrolments;
    this.writing = writing;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public StudyGroupId open(StudyGroupFacts facts, SchoolActor actor) {
    EnrolmentWriting.mustActFor(actor, facts.organisation());
    check(facts);
    StudyGroupId id = new StudyGroupId(ids.next());
    return transactions.call(
        () -> {
          writing.lock(facts.organisation());
          mustBeOpen(facts.organisation());
          if (facts.previousGroup() != null) {
            own(facts.previousGroup(), facts.organisation());
          }
          Written written = Written.by(actor, clock);
          keep(new StudyGroup(id, 1, GroupState.OPEN, facts, written.at(), written.at()), written);
          return id;
        });
  }

  @Override
  public StudyGroup correct(
      StudyGroupId id, Long expectedVersion, StudyGroupFacts facts, SchoolActor actor) {
    EnrolmentWriting.mustActFor(actor, facts.organisation());
    check(facts);
    return transactions.call(
        () -> {
          writing.lock(facts.organisation());
          StudyGroup before = own(id, facts.organisation());
          if (expectedVersion != null && expectedVersion != before.version()) {
            throw RegistryRefusal.versionConflict(before.version());
          }
          if (before.state() == GroupState.CLOSED) {
            throw forbidden("the group is closed for good");
          }
          if (!before.facts().academicYear().equals(facts.academicYear())
              || before.facts().kind() != facts.kind()) {
            throw forbidden("a class belongs to one academic year: open another one");
          }
          if (before.facts().equals(facts)) {
            return before;
          }
          StudyGroup after = next(before, GroupState.OPEN, facts, actor);
          writing.recomputeMembers(after);
          return after;
        });
  }

  @Override
  public StudyGroup close(StudyGroupId id, SchoolActor actor) {
    return transactions.call(
        () -> {
          OrganisationId organisation =
              store.find(id).orElseThrow(GroupKeeping::notFound).facts().organisation();
          EnrolmentWriting.mustActFor(actor, organisation);
          writing.lock(organisation);
          StudyGroup before = own(id, organisation);
          if (before.state() == GroupState.CLOSED) {
            return before;
          }
          if (!enrolments.members(id, writing.today()).isEmpty()) {
            throw forbidden("pupils are in the group: move them first");
          }
          return next(before, GroupState.CLOSED, before.facts(), actor);
        });
  }

  @Override
  public Optional<StudyGroup> find(StudyGroupId id) {
    return transactions.call(() -> store.find(id));
  }

  @Override
  public List<StudyGroup> of(OrganisationId organisation, String academicYear) {
    return transactions.call(() -> store.of(organisation, academicYear));
  }

  private StudyGroup next(
      StudyGroup before, GroupState state, StudyGroupFacts facts, SchoolActor actor) {
    Written written = Written.by(actor, clock);
    StudyGroup after =
        new StudyGroup(
            before.id(),
            before.version() + 1,
            state,
            facts,
            before.createdAt(),
            written.at().isBefore(before.updatedAt()) ? before.updatedAt() : written.at());
    keep(after, written);
    return after;
  }

  private void keep(StudyGroup group, Written written) {
    StudyGroupFacts facts = group.facts();
    boolean known =
        facts.kind() == GroupKind.CLASS
            && store.of(facts.organisation(), facts.academicYear()).stream()
                .filter(other -> !other.id().equals(group.id()))
                .filter(other -> other.state() == GroupState.OPEN)
                .map(StudyGroup::facts)
                .anyMatch(
                    other ->
                        other.kind() == GroupKind.CLASS
                            && Objects.equals(other.parallel(), facts.parallel())
                            && Objects.equals(other.letter(), facts.letter())
                            && Objects.equals(other.shift(), facts.shift())
                            && Objects.equals(other.calendar(), facts.calendar()));
    if (known && group.state() == GroupState.OPEN) {
      throw forbidden("this class is open already in that year");
    }
    store.keep(group, written);
  }

  private void mustBeOpen(OrganisationId organisation) {
    Organisation found = organisations.find(organisation).orElseThrow(GroupKeeping::notFound);
    if (found.state().isFinal()) {
      throw forbidden("the organisation is closed");
    }
  }

  private StudyGroup own(StudyGroupId id, OrganisationId organisation) {
    return store
        .find(id)
        .filter(found -> found.facts().organisation().equals(organisation))
        .orElseThrow(GroupKeeping::notFound);
  }

  private void check(StudyGroupFacts facts) {
    FieldRules rules = new FieldRules(writing.today());
    rules.required("kind", facts.kind());
    if (!AcademicYear.isCode(facts.academicYear())) {
      rules.error("FORMAT", "academicYear");
    }
    if (facts.kind() == GroupKind.CLASS) {
      rules.required("parallel", facts.parallel());
    }
    if (facts.parallel() != null && (facts.parallel() < 0 || facts.parallel() > HIGHEST_PARALLEL)) {
      rules.error("OUT_OF_RANGE", "parallel");
    }
    rules.text("letter", facts.letter(), LONGEST_LETTER);
    if (facts.capacity() != null && facts.capacity() < 0) {
      rules.error("OUT_OF_RANGE", "capacity");
    }
    if (facts.firstGradeYear() != null
        && (facts.firstGradeYear() < 1 || facts.firstGradeYear() > 2)) {
      rules.error("OUT_OF_RANGE", "firstGradeYear");
    }
    rules.text("classTeacher", facts.classTeacher(), 300);
    rules.refuseIfWrong();
  }

  private static RegistryRefusal notFound() {
    return new RegistryRefusal(
        RegistryRefusal.Code.NOT_FOUND, "the organisation has no such group");
  }

  private static RegistryRefusal forbidden(String sentence) {
    return new RegistryRefusal(RegistryRefusal.Code.STATE_FORBIDDEN, sentence);
  }
}
