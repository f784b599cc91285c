package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ChangeFeed;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.internal.ChangeSequencing;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.Curriculum;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.GroupState;
import org.kontingent.hub.registry.school.Inn;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.OrganisationState;
import org.kontingent.hub.registry.school.Organisations;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyGroups;
import org.kontingent.hub.registry.school.Succession;
import org.kontingent.hub.registry.school.SuccessionKind;

/** Organisations, programmes, years, groups. */
abstract class OrganisationContract extends SchoolStage {
  private static final Inn A_REAL_FORM = new Inn("7707083893");

  @Test
  void anOrganisationIsFoundByItsNaturalKeysAndNoOtherMayHaveThem() {
    Ogrn ogrn = newOgrn();
    Kpp kpp = new Kpp("770701001");
    LegalFacts legal = legal(ogrn, A_REAL_FORM, kpp);
    OrganisationId id = organisations().register(legal, EverydayFacts.NONE, ministry());
    assertThat(organisations().withOgrn(ogrn)).map(Organisation::id).contains(id);
    assertThat(organisations().withInnAndKpp(A_REAL_FORM, kpp)).map(Organisation::id).contains(id);
    assertThat(organisations().find(id).orElseThrow().legal()).isEqualTo(legal);
    assertRefused(
        "STATE_FORBIDDEN",
        () ->
            organisations()
                .register(legal(newOgrn(), A_REAL_FORM, kpp), EverydayFacts.NONE, ministry()));
    assertRefused(
        "STATE_FORBIDDEN",
        () -> organisations().register(legal(ogrn, null, null), EverydayFacts.NONE, ministry()));
  }

  @Test
  void twoNodesRegisterAnOrganisationOnce() throws Exception {
    LegalFacts legal = legal();
    List<String> results =
        together(
            3,
            n -> {
              try {
                organisations().register(legal, EverydayFacts.NONE, ministry());
                return "REGISTERED";
              } catch (org.kontingent.hub.platform.HubException e) {
                return e.code();
              }
            });
    assertThat(results)
        .containsExactlyInAnyOrder("REGISTERED", "STATE_FORBIDDEN", "STATE_FORBIDDEN");
  }

  @Test
  void aBranchSharesTheNumberOfItsHead() {
    School head = school();
    LegalFacts legal = organisations().find(head.id()).orElseThrow().legal();
    LegalFacts branch =
        new LegalFacts(
            "Филиал",
            null,
            legal.type(),
            null,
            null,
            legal.ogrn(),
            A_REAL_FORM,
            new Kpp("770743001"),
            null,
            head.id(),
            null,
            List.of(),
            legal.oktmo(),
            null,
            null,
            null,
            List.of());
    OrganisationId id = organisations().register(branch, EverydayFacts.NONE, ministry());
    assertThat(id).isNotEqualTo(head.id());
    assertThat(organisations().withOgrn(legal.ogrn())).map(Organisation::id).contains(head.id());
  }

  @Test
  void legalDataAreNotForTheOrganisationItselfEverydayDataAre() {
    School school = school();
    EverydayFacts everyday =
        new EverydayFacts(
            null, "+78630000000", null, null, 2, List.of(), null, null, null, List.of(2, 1), false);
    assertRefused(
        "ACCESS_DENIED",
        () -> organisations().correct(school.id(), null, legal(), everyday, school.actor()));
    assertRefused(
        "ACCESS_DENIED",
        () -> organisations().moveTo(OrganisationState.CLOSED, school.id(), school.actor()));
    School stranger = school();
    assertRefused(
        "FORBIDDEN_OWNER",
        () -> organisations().correct(school.id(), null, null, everyday, stranger.actor()));
    Organisation after = organisations().correct(school.id(), 1L, null, everyday, school.actor());
    assertThat(after.version()).isEqualTo(2);
    assertThat(organisations().find(school.id()).orElseThrow().everyday().stages())
        .containsExactly(1, 2);
    assertRefused(
        "VERSION_CONFLICT",
        () -> organisations().correct(school.id(), 1L, null, EverydayFacts.NONE, school.actor()));
  }

  @Test
  void closingIsRefusedUntilEveryPupilHasLeftAndNobodyJoinsAfterwards() {
    School school = school();
    RegionalId girl = girl();
    EnrolmentId id = enrol(school, girl, TODAY.minusDays(5)).enrolment();
    assertRefused("STATE_FORBIDDEN", () -> close(school));
    end(school, id, EndReason.ORGANISATION_CLOSED, TODAY.minusDays(1));
    assertThat(close(school).state()).isEqualTo(OrganisationState.CLOSED);
    assertRefused(
        "STATE_FORBIDDEN",
        () -> organisations().moveTo(OrganisationState.ACTIVE, school.id(), ministry()));
    StudyGroupId group = registry.get(StudyGroups.class).of(school.id(), YEAR).get(0).id();
    assertRefused(
        "STATE_FORBIDDEN", () -> enrol(order(school, girl, group, TODAY), school.actor()));
    assertRefused("STATE_FORBIDDEN", () -> classOf(school, 1, null));
  }

  @Test
  void somebodyEnrolledWhileItClosesIsNeverLeftInAClosedOrganisation() throws Exception {
    for (int i = 0; i < 5; i++) {
      School school = school();
      RegionalId girl = girl();
      StudyGroupId group = classOf(school, 4, null);
      List<Boolean> done =
          together(
              2,
              n -> {
                try {
                  if (n == 0) {
                    enrol(order(school, girl, group, TODAY), school.actor());
                  } else {
                    close(school);
                  }
                  return true;
                } catch (org.kontingent.hub.registry.RegistryRefusal e) {
                  return false;
                }
              });
      assertThat(done).as("one of the two comes first").containsExactlyInAnyOrder(true, false);
      boolean closed =
          organisations().find(school.id()).orElseThrow().state() == OrganisationState.CLOSED;
      assertThat(studies(girl).isEmpty()).isEqualTo(closed);
    }
  }

  @Test
  void successorsAreKnownFromBothSidesAndReadersOfTheFeedSeeThem() {
    School old = school();
    School heir = school();
    Succession joined =
        new Succession(old.id(), heir.id(), SuccessionKind.JOIN, LocalDate.of(2025, 9, 1));
    organisations().succeed(joined, ministry());
    organisations().succeed(joined, ministry());
    assertThat(organisations().historyOf(old.id())).containsExactly(joined);
    assertThat(organisations().historyOf(heir.id())).containsExactly(joined);
    assertRefused(
        "STATE_FORBIDDEN",
        () ->
            organisations()
                .succeed(
                    new Succession(old.id(), old.id(), SuccessionKind.MERGE, TODAY), ministry()));
    registry.get(ChangeSequencing.class).sequence();
    assertThat(registry.get(ChangeFeed.class).after(0, 100_000))
        .filteredOn(entry -> entry.id().equals(heir.id().value()))
        .extracting(ChangeEntry::entity, ChangeEntry::version)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ChangedEntity.ORGANISATION, 1L),
            org.assertj.core.groups.Tuple.tuple(ChangedEntity.ORGANISATION, 2L));
  }

  @Test
  void withoutALicenceForTheLevelNobodyIsEnrolled() {
    LegalFacts unlicensed =
        new LegalFacts(
            "Без лицензии",
            null,
            org.kontingent.hub.registry.school.OrganisationType.SCHOOL,
            null,
            null,
            newOgrn(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            "60701000",
            null,
            new org.kontingent.hub.registry.school.Licence(
                "Л-2", TODAY.plusDays(1), null, List.of(EducationLevel.PRIMARY)),
            null,
            List.of());
    School school = school();
    organisations().correct(school.id(), null, unlicensed, EverydayFacts.NONE, ministry());
    RegionalId girl = girl();
    assertThatThrownBy(() -> enrol(school, girl, TODAY))
        .isInstanceOfSatisfying(
            ValidationFailed.class,
            refused -> assertThat(refused.issues().get(0).code()).isEqualTo("LICENCE"));
    assertThat(enrol(school, girl, TODAY.plusDays(1)).version()).isEqualTo(1);
  }

  @Test
  void aClassIsOpenedOnceAYearAndClosedWhenNobodyIsInIt() {
    School school = school();
    StudyGroups groups = registry.get(StudyGroups.class);
    StudyGroupFacts facts = facts(school, 4, null, GroupKind.CLASS);
    StudyGroupId id = groups.open(facts, school.actor());
    assertRefused("STATE_FORBIDDEN", () -> groups.open(facts, school.actor()));
    RegionalId girl = girl();
    EnrolmentId enrolment =
        enrol(order(school, girl, id, TODAY.minusDays(5)), school.actor()).enrolment();
    assertRefused("STATE_FORBIDDEN", () -> groups.close(id, school.actor()));
    end(school, enrolment, EndReason.TRANSFER_OUT, TODAY.minusDays(1));
    assertThat(groups.close(id, school.actor()).state()).isEqualTo(GroupState.CLOSED);
    assertRefused("STATE_FORBIDDEN", () -> enrol(order(school, girl, id, TODAY), school.actor()));
  }

  @Test
  void correctingAClassComputesItsPupilsAnew() {
    School school = school();
    StudyGroups groups = registry.get(StudyGroups.class);
    StudyGroupFacts facts = facts(school, 4, null, GroupKind.CLASS);
    StudyGroupId id = groups.open(facts, school.actor());
    RegionalId girl = girl();
    enrol(order(school, girl, id, TODAY), school.actor());
    assertThat(conflicts(girl)).isEmpty();
    StudyGroupFacts wrong =
        new StudyGroupFacts(
            school.id(),
            null,
            YEAR,
            GroupKind.CLASS,
            11,
            facts.letter(),
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            null);
    groups.correct(id, 1L, wrong, school.actor());
    assertThat(conflicts(girl))
        .containsExactlyInAnyOrder(ConflictType.AGE_GRADE, ConflictType.CAPACITY);
    groups.correct(id, 2L, facts, school.actor());
    assertThat(conflicts(girl)).isEmpty();
  }

  @Test
  void yearsBeginInSeptemberUnlessTheMinistrySaysOtherwise() {
    Curriculum curriculum = registry.get(Curriculum.class);
    assertThat(curriculum.year("COMMON", "2031/2032").orElseThrow().from())
        .isEqualTo(LocalDate.of(2031, 9, 1));
    assertThat(curriculum.year("COMMON", "2031/2033")).isEmpty();
    AcademicYear north =
        new AcademicYear(
            "NORTH",
            "2031/2032",
            LocalDate.of(2031, 8, 15),
            LocalDate.of(2032, 6, 30),
            List.of(
                new AcademicYear.Term("1", LocalDate.of(2031, 8, 15), LocalDate.of(2031, 10, 31))),
            List.of(),
            List.of());
    assertRefused("ACCESS_DENIED", () -> curriculum.keep(north, school().actor()));
    curriculum.keep(north, ministry());
    curriculum.keep(north, ministry());
    assertThat(curriculum.year("NORTH", "2031/2032")).contains(north);
  }

  @Test
  void aProgrammeKeepsItsLevel() {
    School school = school();
    Curriculum curriculum = registry.get(Curriculum.class);
    Programme before = curriculum.find(school.programme()).orElseThrow();
    assertRefused(
        "STATE_FORBIDDEN",
        () -> curriculum.keep(copy(before, EducationLevel.BASIC, "Другая"), school.actor()));
    curriculum.keep(copy(before, before.level(), "Другая"), school.actor());
    assertThat(curriculum.programmesOf(school.id()))
        .extracting(Programme::name)
        .containsExactly("Другая");
    School stranger = school();
    assertRefused("FORBIDDEN_OWNER", () -> curriculum.keep(before, stranger.actor()));
  }

  private static Programme copy(Programme programme, EducationLevel level, String name) {
    return new Programme(
        programme.id(),
        programme.organisation(),
        level,
        name,
        programme.code(),
        programme.forms(),
        null,
        null,
        null,
        null);
  }

  private Organisations organisations() {
    return registry.get(Organisations.class);
  }

  private Organisation close(School school) {
    return organisations().moveTo(OrganisationState.CLOSED, school.id(), school.municipal());
  }

  private static void assertRefused(String code, Runnable order) {
    assertThatThrownBy(order::run).hasFieldOrPropertyWithValue("code", code);
  }
}
