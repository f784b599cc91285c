package org.kontingent.hub.registry.federal.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.FormerName;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.GoldenParent;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Provenance;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.ValueState;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.federal.FederalRepresentation;
import org.kontingent.hub.registry.school.CitizenshipGroup;
import org.kontingent.hub.registry.school.CountedPupil;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentState;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.GroupProfile;
import org.kontingent.hub.registry.school.GroupState;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Licence;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationAddress;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.OrganisationState;
import org.kontingent.hub.registry.school.OrganisationType;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.Settlement;
import org.kontingent.hub.registry.school.StartReason;
import org.kontingent.hub.registry.school.StudyForm;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.StudyPlace;
import org.kontingent.hub.registry.school.Succession;
import org.kontingent.hub.registry.school.SuccessionKind;

class FederalFormsTest {
  private static final Instant SEEN = Instant.parse("2026-09-01T08:00:00Z");
  private static final OrganisationId SCHOOL = new OrganisationId(new UUID(1, 1));

  @BeforeAll
  static void prepareCanonicalizer() {
    Init.init();
  }

  @Test
  void aPupilIsToldInTheOneFormTheContractFixes() {
    assertThat(PupilForm.of(head(false), golden(SEEN, ValueState.VERIFIED, "К. & О. <дом>")).xml())
        .startsWith(
            "<pupilBody xmlns=\"urn:x-kontingent:federal:1.0\">"
                + "<regionalId>00000000-0000-0007-0000-000000000007</regionalId>"
                + "<federalId>FED-7</federalId><identityState>CONFIRMED</identityState>"
                + "<recordState>ACTIVE</recordState>"
                + "<name><state>VERIFIED</state><surname>Тестова</surname><first>Анна</first>"
                + "<patronymicState>ABSENT_BY_LAW</patronymicState></name>"
                + "<birthDate><state>VERIFIED</state><value>2015-03-14</value></birthDate>")
        .contains(
            "<snils><state>VERIFIED</state><value>11223344595</value></snils>",
            "<text>К. &amp; О. &lt;дом&gt;</text>",
            "<representative><kind>MOTHER</kind><name><state>VERIFIED</state>");
  }

  @Test
  void whatIsWrittenIsCanonicalAlready() throws Exception {
    for (FederalRepresentation one :
        List.of(
            PupilForm.of(head(false), golden(SEEN, ValueState.CLAIMED, "\"А\" > 'Б'\r\n\tВ & <Г>")),
            SchoolForm.of(organisation(), List.of(succession(2), succession(1))),
            SchoolForm.of(group()),
            SchoolForm.of(
                new CountedPupil(Gender.MALE, 2015, 3, CitizenshipGroup.FOREIGN), place(9)))) {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      ByteArrayOutputStream canonical = new ByteArrayOutputStream();
      Canonicalizer.getInstance(Canonicalizer.ALGO_ID_C14N_EXCL_OMIT_COMMENTS)
          .canonicalizeSubtree(
              factory
                  .newDocumentBuilder()
                  .parse(new ByteArrayInputStream(one.xml().getBytes(StandardCharsets.UTF_8))),
              canonical);
      assertThat(canonical.toString(StandardCharsets.UTF_8)).isEqualTo(one.xml());
    }
  }

  @Test
  void nothingOutsideTheFederalPartIsTold() {
    String pupil = PupilForm.of(head(false), golden(SEEN, ValueState.VERIFIED, "Дом")).xml();
    assertThat(pupil)
        .doesNotContain("Бывшая", "Отдел", "000999", "Временный", "Фактический", "10020030040")
        .doesNotContain("08765430300", "СОЦ", "сообщение-1");
    String school = SchoolForm.of(organisation(), List.of()).xml() + SchoolForm.of(group()).xml();
    assertThat(school).doesNotContain("Директор", "+7000", "@", "Учитель", "RO61SCH01", "вид-7");
  }

  @Test
  void aProtectedAddressTellsTheMunicipalityOnly() {
    String pupil = PupilForm.of(head(true), golden(SEEN, ValueState.VERIFIED, "Тайная, 1")).xml();
    assertThat(pupil)
        .contains("<registration><state>VERIFIED</state><oktmo>60701000001</oktmo></registration>")
        .doesNotContain("Тайная", "aaaa");
  }

  @Test
  void aFreshLookAtTheSourceChangesNoHash() {
    String hash = PupilForm.of(head(false), golden(SEEN, ValueState.VERIFIED, "Дом")).contentHash();
    assertThat(hash)
        .hasSize(64)
        .isEqualTo(
            PupilForm.of(head(false), golden(SEEN.plusSeconds(9), ValueState.STALE, "Дом"))
                .contentHash())
        .isNotEqualTo(
            PupilForm.of(head(false), golden(SEEN, ValueState.CONTRADICTED, "Дом")).contentHash())
        .isNotEqualTo(
            PupilForm.of(head(false), golden(SEEN, ValueState.VERIFIED, "Дома")).contentHash());
  }

  @Test
  void theOrderInWhichPlacesAndSuccessionsAreHandedOverDoesNotMatter() {
    List<Valued<StudyPlace>> places =
        new ArrayList<>(List.of(valued(place(1)), valued(place(2)), valued(place(3))));
    GoldenRecord golden = golden(SEEN, ValueState.VERIFIED, "Дом");
    String one = PupilForm.of(head(false), golden.studying(places)).contentHash();
    Collections.reverse(places);
    assertThat(PupilForm.of(head(false), golden.studying(places)).contentHash()).isEqualTo(one);
    assertThat(SchoolForm.of(organisation(), List.of(succession(1), succession(2))).contentHash())
        .isEqualTo(
            SchoolForm.of(organisation(), List.of(succession(2), succession(1))).contentHash());
  }

  @Test
  void aPupilOfWhomLittleIsKnownIsToldAllTheSame() {
    GoldenRecord bare =
        new GoldenRecord(
            null, null, null, null, null, null, List.of(), null, List.of(), List.of(), List.of(),
            null);
    assertThat(PupilForm.of(head(false), bare).xml())
        .endsWith("<recordState>ACTIVE</recordState></pupilBody>");
  }

  @Test
  void aCharacterThatXmlForbidsIsNoSilentLoss() {
    GoldenRecord golden = golden(SEEN, ValueState.VERIFIED, "Дом\u0001");
    assertThatThrownBy(() -> PupilForm.of(head(false), golden))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("Дом");
  }

  private static PupilForm.Head head(boolean isProtected) {
    return new PupilForm.Head(
        new RegionalId(new UUID(7, 7)),
        "FED-7",
        RecordState.ACTIVE,
        IdentityState.CONFIRMED,
        isProtected);
  }

  private static GoldenRecord golden(Instant asOf, ValueState state, String registration) {
    Provenance from =
        new Provenance(SourceRole.BIRTH_REGISTRY, "СОЦ", "сообщение-1", null, asOf, asOf);
    PersonName name = new PersonName("Тестова", "Анна", null, PatronymicState.ABSENT_BY_LAW);
    return new GoldenRecord(
        new Valued<>(name, state, from),
        List.of(
            new Valued<>(
                new FormerName(
                    new PersonName("Бывшая", "Анна", null, PatronymicState.NOT_ENTERED), null),
                state,
                from)),
        new Valued<>(ImpreciseDate.parse("2015-03-14"), state, from),
        new Valued<>("г. Ростов", state, from),
        new Valued<>(Gender.FEMALE, state, from),
        new Valued<>(Snils.parse("112-233-445 95").orElseThrow(), state, from),
        List.of(new Valued<>(new Citizenship("643", null, null, "основание"), state, from)),
        new Valued<>(
            new BirthRecord(
                "100000000000000000001",
                "12",
                ImpreciseDate.parse("2015-03"),
                "R61",
                "Отдел",
                null,
                null,
                ActState.VALID,
                null,
                BirthStatus.LIVE,
                List.of()),
            state,
            from),
        List.of(
            new Valued<>(document("000123"), state, from),
            new Valued<>(document("000999"), state, from)),
        List.of(
            new Valued<>(address(AddressKind.STAY, "Временный"), state, from),
            new Valued<>(address(AddressKind.REGISTRATION, registration), state, from),
            new Valued<>(address(AddressKind.ACTUAL, "Фактический"), state, from)),
        List.of(
            new GoldenParent(
                ParentKind.MOTHER,
                new Valued<>(
                    new PersonName("Тестова", "Мария", null, PatronymicState.NOT_ENTERED),
                    state,
                    from),
                null,
                null,
                new Valued<>(Snils.parse("087-654-303 00").orElseThrow(), state, from),
                List.of(),
                List.of(new Valued<>(document("10020030040"), state, from)))),
        List.of(valued(place(1))));
  }

  private static IdentityDocument document(String number) {
    return new IdentityDocument(
        DocumentType.BIRTH_CERT_RU,
        "II-АН",
        number,
        LocalDate.of(2015, 4, 1),
        null,
        null,
        null,
        null,
        null,
        DocumentStatus.VALID);
  }

  private static Address address(AddressKind kind, String text) {
    return new Address(
        kind,
        text,
        "aaaaaaaa-0000-0000-0000-000000000001",
        "60701000001",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        LocalDate.of(2015, 4, 1),
        null);
  }

  private static Valued<StudyPlace> valued(StudyPlace place) {
    return new Valued<>(
        place, ValueState.VERIFIED, new Provenance(SourceRole.SCHOOL, "s", "m", null, SEEN, SEEN));
  }

  private static StudyPlace place(int number) {
    return new StudyPlace(
        new EnrolmentId(new UUID(3, number)),
        SCHOOL,
        new ProgrammeId(new UUID(4, 4)),
        EducationLevel.PRIMARY,
        EnrolmentKind.MAIN,
        StudyForm.FULL_TIME,
        EnrolmentState.ACTIVE,
        new StudyGroupId(new UUID(5, 5)),
        LocalDate.of(2026, 9, 1),
        null,
        StartReason.FIRST,
        null);
  }

  private static Organisation organisation() {
    return new Organisation(
        SCHOOL,
        3,
        OrganisationState.ACTIVE,
        new LegalFacts(
            "Школа № 1 «Тест»",
            "Школа 1",
            OrganisationType.SCHOOL,
            null,
            null,
            new Ogrn("1027700132195"),
            null,
            null,
            null,
            null,
            null,
            List.of(new OrganisationAddress(true, "ул. Ленина, 1", null, "60701000001")),
            "60701000001",
            Settlement.URBAN,
            new Licence("Л-1", LocalDate.of(2020, 1, 1), null, List.of(EducationLevel.PRIMARY)),
            null,
            List.of()),
        new EverydayFacts(
            "Директор",
            "+70000000000",
            "a@b.example",
            null,
            1,
            List.of(),
            100,
            "Директор",
            "RO61SCH01",
            List.of(1),
            false),
        SEEN,
        SEEN);
  }

  private static StudyGroup group() {
    return new StudyGroup(
        new StudyGroupId(new UUID(5, 5)),
        1,
        GroupState.OPEN,
        new StudyGroupFacts(
            SCHOOL,
            null,
            "2026/2027",
            GroupKind.CLASS,
            1,
            "А",
            GroupProfile.ORDINARY,
            null,
            1,
            "вид-7",
            null,
            "Учитель",
            25,
            null),
        SEEN,
        SEEN);
  }

  private static Succession succession(int successor) {
    return new Succession(
        SCHOOL,
        new OrganisationId(new UUID(1, 10 + successor)),
        SuccessionKind.SPLIT,
        LocalDate.of(2026, 9, 1));
  }
}
