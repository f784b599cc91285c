package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Recompute;
import org.kontingent.hub.registry.load.FeedsInMemory;
import org.kontingent.hub.registry.load.LoadOrder;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadReport;
import org.kontingent.hub.registry.load.OrganisationRow;
import org.kontingent.hub.registry.load.Silence;
import org.kontingent.hub.registry.school.Curriculum;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndEnrolment;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.EnrolmentChange;
import org.kontingent.hub.registry.school.EnrolmentState;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Licence;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.OrganisationState;
import org.kontingent.hub.registry.school.OrganisationType;
import org.kontingent.hub.registry.school.Organisations;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.ReadTrajectory;
import org.kontingent.hub.registry.school.SchoolActor;
import org.kontingent.hub.registry.school.SchoolOrder;
import org.kontingent.hub.registry.school.SchoolRole;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyGroups;
import org.kontingent.hub.registry.school.StudyPlace;
import org.kontingent.hub.registry.school.Trajectory;
import org.kontingent.hub.registry.school.internal.DayTurning;
import org.kontingent.hub.testing.RegistryDump;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the children of a load study, whatever the database. */
abstract class LoadedPlacesContract extends LoadStage {
  private static final int CHILDREN = 12;
  private static final String YEAR = "2024/2025";
  private static final Ogrn FIRST = new Ogrn("1026100001003");
  private static final Ogrn THIRD = new Ogrn("1026100003005");
  private static final SchoolActor MINISTRY =
      new SchoolActor("RO61MIN01", SchoolRole.REGION, Set.of(), null);
  private static final LoadOrder ORDER =
      new LoadOrder(LoadOrder.DEFAULT_SYSTEMS, Instant.parse("2025-08-15T00:00:00Z"), GROUND, 5);

  private final Silence heard = new Silence();

  @Test
  void aChildIsInTheClassOfTheYearTheFeedWasMadeIn() {
    LoadReport report = load(FeedsInMemory.of(CHILDREN));
    // A third of the children learns in a school nobody knows.
    assertThat(report.places())
        .isEqualTo(new LoadReport.Places(8, 8, 2, 8, Map.of(LoadProblem.ORGANISATION_UNKNOWN, 4L)));
    assertThat(heard.problems).contains("SCHOOL 40 school_id ORGANISATION_UNKNOWN");

    Valued<StudyPlace> studies = onlyPlace(3);
    assertThat(studies.provenance().sourceSystem()).isEqualTo("LOAD-SCHOOL");
    assertThat(studies.provenance().asOf()).isEqualTo(ORDER.asOf());
    StudyPlace place = studies.value();
    assertThat(place.state()).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(place.level()).isEqualTo(EducationLevel.BASIC);
    assertThat(place.from()).isEqualTo(LocalDate.of(2024, 9, 1));
    assertThat(place.organisation())
        .isEqualTo(registry.get(Organisations.class).withOgrn(FIRST).orElseThrow().id());
    StudyGroupFacts group =
        registry.get(StudyGroups.class).find(place.group()).orElseThrow().facts();
    assertThat(group.academicYear()).isEqualTo(YEAR);
    assertThat(group.parallel()).isEqualTo(FeedsInMemory.grade(3)).isEqualTo(7);
    assertThat(group.letter()).isEqualTo("Б");
    assertThat(registry.get(Curriculum.class).find(place.programme()).orElseThrow().name())
        .contains("основного общего");
    assertThat(pupil("LOAD-SCHOOL", FeedsInMemory.schoolId(2)).golden().studies()).isEmpty();
    assertThat(recordBehind(place)).isEqualTo(FeedsInMemory.schoolId(3));
  }

  @Test
  void ofTwoSchoolsTheOneThatTookTheChildLastHasItAndTheOtherWaits() {
    String old = "S-old";
    LoadReport report = load(FeedsInMemory.of(CHILDREN).also(0, old, "0001", "9В", "01.09.2023"));
    assertThat(report.conflicts()).containsEntry(ConflictType.OVERLAP, 1L);
    PupilView pupil = pupil("LOAD-SCHOOL", old);
    assertThat(pupil.golden().studies().stream().map(v -> v.value().state()))
        .containsExactly(EnrolmentState.PLANNED, EnrolmentState.ACTIVE);
    assertThat(pupil.golden().studies().get(1).value().from()).isEqualTo(LocalDate.of(2024, 9, 1));
    Trajectory trajectory = registry.get(ReadTrajectory.class).of(pupil.regionalId()).orElseThrow();
    assertThat(trajectory.overlaps())
        .singleElement()
        .extracting(Trajectory.Overlap::from)
        .isEqualTo(LocalDate.of(2024, 9, 1));
    assertNothingToChange();
  }

  @Test
  void whatCannotBeKeptIsToldAndStopsNothing() {
    LoadReport report =
        load(
            FeedsInMemory.of(CHILDREN)
                .also(0, "S-1", "0000", "10А", "2024-09-01")
                .also(1, "S-2", "0001", "1-4", "2024-09-01")
                .also(1, "S-3", "0001", "", "2024-09-01")
                .also(1, "S-4", "", "5А", "2024-09-01")
                .also(1, "S-5", "0001", "5А", "2024-09")
                .also(1, "S-6", "0001", "5А", "31.12.2044")
                .also(1, "S-7", "0009", "5А", "2024-09-01")
                .also(1, "S-8", null, null, "2024-09-01")
                .also(organisation("0009", null, "1026100009000", null, "НОО")));
    assertThat(report.created()).isEqualTo(CHILDREN);
    assertThat(heard.problems)
        .contains(
            "SCHOOL 51 school_id PLACE_TWICE",
            "SCHOOL 52 class CLASS_UNCLEAR",
            "SCHOOL 53 class PLACE_INCOMPLETE",
            "SCHOOL 54 school_id PLACE_INCOMPLETE",
            "SCHOOL 55 enrolled PLACE_INCOMPLETE",
            "SCHOOL 56 enrolled OUT_OF_RANGE",
            "SCHOOL 56 enrolled PLACE_INCOMPLETE",
            "SCHOOL 57 school_id LICENCE")
        .noneMatch(problem -> problem.startsWith("SCHOOL 58"));
    assertThat(report.places().refused())
        .containsEntry(LoadProblem.PLACE_INCOMPLETE, 4L)
        .containsEntry(LoadProblem.PLACE_TWICE, 1L)
        .containsEntry(LoadProblem.LICENCE, 1L);
    assertThat(report.places().enrolments()).isEqualTo(8);
    assertNothingToChange();
  }

  @Test
  void organisationsThatCannotBeToldOrRegisteredAreRefused() {
    String nobody = UUID.randomUUID().toString();
    load(
        FeedsInMemory.of(CHILDREN)
            .also(organisation("0000", null, THIRD.digits(), null, "НОО"))
            .also(organisation("", null, THIRD.digits(), null, "НОО"))
            .also(organisation("0004", nobody, null, null, "НОО"))
            .also(organisation("0005", null, "1026100003006", null, "НОО"))
            .also(
                new OrganisationRow(
                    "0006", null, " ", null, "ШКОЛА", "12", null, null, null, null, null, "ООО9"))
            .also(organisation("0007", null, THIRD.digits(), "610101001", "НОО"))
            .also(organisation("0008", null, THIRD.digits(), "610201001", "НОО")));
    assertThat(heard.problems.stream().filter(one -> one.startsWith("ORGANISATIONS")))
        .containsExactly(
            "ORGANISATIONS 4 school_id ID_TWICE",
            "ORGANISATIONS 5 school_id ID_MISSING",
            "ORGANISATIONS 6 organisation_id ORGANISATION_NOT_REGISTERED",
            "ORGANISATIONS 7 ogrn FORMAT",
            "ORGANISATIONS 7 ogrn ORGANISATION_UNUSABLE",
            "ORGANISATIONS 8 type FORMAT",
            "ORGANISATIONS 8 licence_levels FORMAT",
            "ORGANISATIONS 8 full_name ORGANISATION_UNUSABLE",
            "ORGANISATIONS 8 type ORGANISATION_UNUSABLE",
            "ORGANISATIONS 8 oktmo ORGANISATION_UNUSABLE",
            "ORGANISATIONS 8 ogrn ORGANISATION_UNUSABLE",
            "ORGANISATIONS 10 kpp ORGANISATION_CLASH");
  }

  @Test
  void whatTheRegistryHasIsUsedAndLeftAsItIs() {
    OrganisationId id = register(THIRD);
    SchoolActor school = new SchoolActor("RO61SCH03", SchoolRole.ORGANISATION, Set.of(id), null);
    ProgrammeId programme = programme(id, EducationLevel.BASIC, null, school);
    programme(id, EducationLevel.BASIC, "ЗПР", school);
    programme(id, EducationLevel.PRIMARY, "ЗПР", school);
    // In the seventh and the eighth lies the class of the third and the sixth boy.
    StudyGroupId small = open(id, 8, "А", 1, school);
    LoadReport report =
        load(
            FeedsInMemory.of(CHILDREN)
                .also(
                    new OrganisationRow(
                        "0002",
                        null,
                        "Другое имя",
                        null,
                        null,
                        null,
                        THIRD.digits(),
                        null,
                        null,
                        null,
                        null,
                        null))
                .also(5, "S-5", "0002", "8 а", "2024-09-02"));
    StudyPlace place = onlyPlace(2).value();
    assertThat(place.organisation()).isEqualTo(id);
    assertThat(place.programme()).isEqualTo(programme);
    assertThat(place.group()).isEqualTo(small);
    assertThat(registry.get(Organisations.class).find(id).orElseThrow().legal().fullName())
        .isEqualTo("Школа третья");
    assertThat(report.conflicts())
        .containsEntry(ConflictType.CAPACITY, 1L)
        .containsEntry(ConflictType.OVERLAP, 1L);
    // The ninth boy is in the second class; its programmes are all adapted ones.
    assertThat(heard.problems).contains("SCHOOL 46 class PROGRAMME_UNCLEAR");
    assertNothingToChange();

    registry
        .get(EndEnrolment.class)
        .end(
            new EnrolmentChange(place.enrolment(), 1L, school),
            EndReason.TRANSFER_OUT,
            new SchoolOrder("7-у", LocalDate.of(2025, 9, 1)),
            LocalDate.of(2025, 9, 1));
    assertThat(onlyPlace(2).value().endReason()).isEqualTo(EndReason.TRANSFER_OUT);
  }

  @Test
  void anOrderGivenAheadPutsTheChildIntoTheYearToCome() {
    load(FeedsInMemory.of(CHILDREN).also(2, "S-1", "0001", "9А", "2025-09-02"));
    StudyPlace place = onlyPlace(2).value();
    assertThat(place.state()).isEqualTo(EnrolmentState.PLANNED);
    assertThat(
            registry
                .get(StudyGroups.class)
                .find(place.group())
                .orElseThrow()
                .facts()
                .academicYear())
        .isEqualTo("2025/2026");
    assertThat(heard.problems).noneMatch(problem -> problem.startsWith("SCHOOL 51"));
    assertNothingToChange();

    registry.clock().advance(Duration.ofDays(1));
    assertThat(registry.get(DayTurning.class).turn().done()).isEqualTo(1);
    assertThat(onlyPlace(2).value().state()).isEqualTo(EnrolmentState.ACTIVE);
  }

  @Test
  void aSchoolMayBeCalledByItsOgrnAndNobodyIsPutIntoAClosedOne() {
    OrganisationId id = register(THIRD);
    OrganisationId closed = register(new Ogrn("1026100004006"));
    registry.get(Organisations.class).moveTo(OrganisationState.CLOSED, closed, MINISTRY);
    load(
        FeedsInMemory.of(CHILDREN)
            .also(2, "S-1", THIRD.digits(), "8Б", "2024-09-01")
            .also(2, "S-2", closed.toString(), "8Б", "2024-09-01"));
    assertThat(onlyPlace(2).value().organisation()).isEqualTo(id);
    assertThat(heard.problems).contains("SCHOOL 52 school_id ORGANISATION_CLOSED");
  }

  private void assertNothingToChange() {
    Map<String, List<String>> loaded = RegistryDump.of(database.dataSource(), true);
    Recompute recompute = registry.get(Recompute.class);
    PupilStore pupils = registry.get(RegistryStores.class).pupils();
    Transactions transactions = registry.transactions();
    List<RegionalId> ids = transactions.call(() -> pupils.page(null, 1000));
    assertThat(ids).hasSize(CHILDREN);
    transactions.call(() -> recompute.all(pupils.lock(ids)));
    assertThat(RegistryDump.of(database.dataSource(), true)).isEqualTo(loaded);
  }

  private LoadReport load(FeedsInMemory files) {
    return loading(store()).load(files, ORDER, heard);
  }

  private Valued<StudyPlace> onlyPlace(int child) {
    List<Valued<StudyPlace>> studies =
        pupil("LOAD-SCHOOL", FeedsInMemory.schoolId(child)).golden().studies();
    assertThat(studies).hasSize(1);
    return studies.get(0);
  }

  private String recordBehind(StudyPlace place) {
    return new JdbcTemplate(database.dataSource())
        .queryForObject(
            "SELECT r.source_key FROM registry_enrolment e"
                + " JOIN registry_source_record r ON r.id = e.source_record WHERE e.id = ?",
            String.class,
            place.enrolment().value());
  }

  private OrganisationId register(Ogrn ogrn) {
    LegalFacts legal =
        new LegalFacts(
            "Школа третья",
            null,
            OrganisationType.SCHOOL,
            null,
            null,
            ogrn,
            null,
            null,
            null,
            null,
            null,
            List.of(),
            "60701000",
            null,
            new Licence("Л", LocalDate.of(2010, 1, 1), null, List.of(EducationLevel.values())),
            null,
            List.of());
    return registry.get(Organisations.class).register(legal, EverydayFacts.NONE, MINISTRY);
  }

  private ProgrammeId programme(
      OrganisationId id, EducationLevel level, String adapted, SchoolActor school) {
    return registry
        .get(Curriculum.class)
        .keep(
            new Programme(null, id, level, "Программа", null, List.of(), null, adapted, 4, null),
            school);
  }

  private StudyGroupId open(
      OrganisationId id, int parallel, String letter, Integer capacity, SchoolActor school) {
    StudyGroupFacts facts =
        new StudyGroupFacts(
            id,
            null,
            YEAR,
            GroupKind.CLASS,
            parallel,
            letter,
            null,
            null,
            null,
            null,
            null,
            null,
            capacity,
            null);
    return registry.get(StudyGroups.class).open(facts, school);
  }

  private static OrganisationRow organisation(
      String school, String id, String ogrn, String kpp, String levels) {
    return new OrganisationRow(
        school, id, "Школа № 9", null, "SCHOOL", "60701000", ogrn, null, kpp, "Л", null, levels);
  }
}
