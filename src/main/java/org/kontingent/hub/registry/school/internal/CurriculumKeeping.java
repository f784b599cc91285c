package org.kontingent.hub.registry.school.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.internal.FieldRules;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.Curriculum;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.SchoolActor;
import org.kontingent.hub.registry.school.SchoolRole;

/** {@link Curriculum} over the store. */
public final class CurriculumKeeping implements Curriculum {
  private final Transactions transactions;
  private final CurriculumStore store;
  private final OrganisationStore organisations;
  private final OrderedIds ids;
  private final EnrolmentWriting writing;

  public CurriculumKeeping(
      Transactions transactions,
      CurriculumStore store,
      OrganisationStore organisations,
      OrderedIds ids,
      EnrolmentWriting writing) {
    this.transactions = transactions;
    this.store = store;
    this.organisations = organisations;
    this.ids = ids;
    this.writing = writing;
  }

  @Override
  public ProgrammeId keep(Programme programme, SchoolActor actor) {
    EnrolmentWriting.mustActFor(actor, programme.organisation());
    FieldRules rules = new FieldRules(writing.today());
    rules.required("level", programme.level());
    rules.required("name", programme.name());
    rules.text("name", programme.name(), 1000);
    rules.text("code", programme.code(), 64);
    rules.refuseIfWrong();
    return transactions.call(
        () -> {
          writing.lock(programme.organisation());
          if (organisations.find(programme.organisation()).isEmpty()) {
            throw notFound();
          }
          if (programme.id() != null) {
            mustStayWhatItIs(programme);
          }
          ProgrammeId id = programme.id() == null ? new ProgrammeId(ids.next()) : programme.id();
          store.keep(
              new Programme(
                  id,
                  programme.organisation(),
                  programme.level(),
                  programme.name(),
                  programme.code(),
                  programme.forms(),
                  programme.language(),
                  programme.adaptedKind(),
                  programme.termYears(),
                  programme.places()));
          return id;
        });
  }

  @Override
  public Optional<Programme> find(ProgrammeId id) {
    return transactions.call(() -> store.programme(id));
  }

  @Override
  public List<Programme> programmesOf(OrganisationId organisation) {
    return transactions.call(() -> store.programmesOf(organisation));
  }

  @Override
  public void keep(AcademicYear year, SchoolActor actor) {
    if (actor.role() != SchoolRole.REGION) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.ACCESS_DENIED, "the ministry keeps the calendars of the region");
    }
    FieldRules rules = new FieldRules(writing.today());
    if (!AcademicYear.isCode(year.code())) {
      rules.error("FORMAT", "code");
    }
    rules.text("calendar", year.calendar(), 64);
    rules.period("to", year.from(), year.to());
    year.terms().forEach(term -> within(rules, "terms", year, term));
    year.holidays().forEach(term -> within(rules, "holidays", year, term));
    rules.refuseIfWrong();
    transactions.run(() -> store.keep(year));
  }

  @Override
  public Optional<AcademicYear> year(String calendar, String code) {
    return transactions
        .call(() -> store.year(calendar, code))
        .or(
            () ->
                AcademicYear.isCode(code)
                    ? Optional.of(AcademicYear.ordinary(calendar, code))
                    : Optional.empty());
  }

  private void mustStayWhatItIs(Programme programme) {
    Programme before = store.programme(programme.id()).orElseThrow(CurriculumKeeping::notFound);
    if (!before.organisation().equals(programme.organisation())) {
      throw notFound();
    }
    if (before.level() != programme.level()) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.STATE_FORBIDDEN,
          "pupils are enrolled by the level of their programme: add another programme");
    }
  }

  private static void within(
      FieldRules rules, String field, AcademicYear year, AcademicYear.Term term) {
    rules.period(field, term.from(), term.to());
    if (!year.contains(term.from()) || !year.contains(term.to())) {
      rules.error("OUT_OF_RANGE", field);
    }
  }

  private static RegistryRefusal notFound() {
    return new RegistryRefusal(
        RegistryRefusal.Code.NOT_FOUND, "there is no such organisation or programme");
  }
}
