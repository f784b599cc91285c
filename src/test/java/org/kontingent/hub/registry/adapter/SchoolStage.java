package org.kontingent.hub.registry.adapter;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.school.CitizenshipGroup;
import org.kontingent.hub.registry.school.CountedPupil;
import org.kontingent.hub.registry.school.Curriculum;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndEnrolment;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.Enrol;
import org.kontingent.hub.registry.school.EnrolmentChange;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentOutcome;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.GroupProfile;
import org.kontingent.hub.registry.school.Inn;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Licence;
import org.kontingent.hub.registry.school.NewEnrolment;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.OrganisationType;
import org.kontingent.hub.registry.school.Organisations;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.SchoolActor;
import org.kontingent.hub.registry.school.SchoolOrder;
import org.kontingent.hub.registry.school.SchoolRole;
import org.kontingent.hub.registry.school.StartReason;
import org.kontingent.hub.registry.school.StudyForm;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyGroups;
import org.kontingent.hub.registry.school.StudyPlace;

/** Schools of their own for every test, and what tests do with them. Today is 1 September 2025. */
abstract class SchoolStage extends RegistryStage {
  static final LocalDate TODAY = LocalDate.of(2025, 9, 1);
  static final String YEAR = "2025/2026";
  private static final AtomicInteger NUMBER = new AtomicInteger(1000);

  /** A school that teaches at every general level, with one programme. */
  record School(
      OrganisationId id, ProgrammeId programme, SchoolActor actor, SchoolActor municipal) {}

  School school() {
    return school(EducationLevel.PRIMARY);
  }

  School school(EducationLevel level) {
    OrganisationId id =
        registry.get(Organisations.class).register(legal(), EverydayFacts.NONE, ministry());
    SchoolActor actor =
        new SchoolActor("RO61SCH01", SchoolRole.ORGANISATION, Set.of(id), "message-school");
    ProgrammeId programme =
        registry
            .get(Curriculum.class)
            .keep(
                new Programme(null, id, level, "Программа", "01", List.of(), null, null, 4, null),
                actor);
    return new School(
        id,
        programme,
        actor,
        new SchoolActor("RO61MUN01", SchoolRole.MUNICIPAL, Set.of(id), "message-municipality"));
  }

  static SchoolActor ministry() {
    return new SchoolActor("RO61MIN01", SchoolRole.REGION, Set.of(), "message-ministry");
  }

  static LegalFacts legal() {
    return legal(newOgrn(), null, null);
  }

  static LegalFacts legal(Ogrn ogrn, Inn inn, Kpp kpp) {
    return new LegalFacts(
        "Школа № " + NUMBER.get(),
        "Школа",
        OrganisationType.SCHOOL,
        null,
        null,
        ogrn,
        inn,
        kpp,
        null,
        null,
        null,
        List.of(),
        "60701000",
        null,
        new Licence("Л-1", LocalDate.of(2010, 1, 1), null, List.of(EducationLevel.values())),
        null,
        List.of());
  }

  static Ogrn newOgrn() {
    String base = "1026100%05d".formatted(NUMBER.incrementAndGet());
    return new Ogrn(base + Long.parseLong(base) % 11 % 10);
  }

  StudyGroupId classOf(School school, int parallel, Integer capacity) {
    return group(school, parallel, capacity, GroupKind.CLASS);
  }

  StudyGroupId group(School school, Integer parallel, Integer capacity, GroupKind kind) {
    return registry
        .get(StudyGroups.class)
        .open(facts(school, parallel, capacity, kind), school.actor());
  }

  static StudyGroupFacts facts(School school, Integer parallel, Integer capacity, GroupKind kind) {
    return new StudyGroupFacts(
        school.id(),
        null,
        YEAR,
        kind,
        parallel,
        "А" + NUMBER.incrementAndGet(),
        GroupProfile.ORDINARY,
        null,
        1,
        null,
        null,
        null,
        capacity,
        null);
  }

  /** A girl born in the first months of 2015: ten years old, fit for the fourth grade. */
  RegionalId girl() {
    String id = newId();
    return submit(id, girlWith(id).build()).regionalId();
  }

  static NewEnrolment order(School school, RegionalId pupil, StudyGroupId group, LocalDate from) {
    return new NewEnrolment(
        pupil,
        null,
        school.id(),
        school.programme(),
        EnrolmentKind.MAIN,
        StudyForm.FULL_TIME,
        group,
        new SchoolOrder("12-у", from),
        from,
        StartReason.FIRST,
        null);
  }

  static NewEnrolment counted(School school, StudyGroupId group, int birthYear, LocalDate from) {
    return new NewEnrolment(
        null,
        new CountedPupil(Gender.MALE, birthYear, 4, CitizenshipGroup.RUSSIA),
        school.id(),
        school.programme(),
        EnrolmentKind.MAIN,
        StudyForm.FULL_TIME,
        group,
        new SchoolOrder("13-у", from),
        from,
        StartReason.FIRST,
        null);
  }

  EnrolmentOutcome enrol(NewEnrolment order, SchoolActor actor) {
    registry.clock().advance(Duration.ofMillis(5));
    return registry.get(Enrol.class).enrol(order, actor);
  }

  EnrolmentOutcome enrol(School school, RegionalId pupil, LocalDate from) {
    return enrol(order(school, pupil, classOf(school, 4, null), from), school.actor());
  }

  EnrolmentOutcome end(School school, EnrolmentId id, EndReason reason, LocalDate lastDay) {
    return registry
        .get(EndEnrolment.class)
        .end(change(school, id), reason, new SchoolOrder("99-у", lastDay), lastDay);
  }

  static EnrolmentChange change(School school, EnrolmentId id) {
    return new EnrolmentChange(id, null, school.actor());
  }

  PupilView view(RegionalId pupil) {
    return read(new PupilReference.ByRegionalId(pupil));
  }

  List<StudyPlace> studies(RegionalId pupil) {
    return view(pupil).golden().studies().stream().map(Valued::value).toList();
  }

  List<ConflictType> conflicts(RegionalId pupil) {
    return view(pupil).openConflicts().stream()
        .filter(conflict -> conflict.field().startsWith("studies."))
        .map(ConflictView::type)
        .toList();
  }

  /** Moves the clock to noon of that day in the region. */
  void dayComes(LocalDate day) {
    moveTo(day.atTime(12, 0).atZone(ZoneId.of("Europe/Moscow")).toInstant());
  }

  @BeforeEach
  void beginOnTheFirstOfSeptember() {
    moveTo(RegistryUnderTest.START);
  }

  private void moveTo(Instant moment) {
    registry.clock().advance(Duration.between(registry.clock().instant(), moment));
  }
}
