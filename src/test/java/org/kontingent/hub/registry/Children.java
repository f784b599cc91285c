package org.kontingent.hub.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Invented children and what is said of them. */
public final class Children {
  public static final String SCHOOL_SYSTEM = "RO61SCH01";
  public static final String ORGANISATION = "school-1";

  private Children() {}

  public static PersonName name(String surname, String first, String patronymic) {
    return patronymic == null
        ? new PersonName(surname, first, null, PatronymicState.NOT_ENTERED)
        : new PersonName(surname, first, patronymic, PatronymicState.PRESENT);
  }

  public static IdentityDocument certificate(String series, String number) {
    return new IdentityDocument(
        DocumentType.BIRTH_CERT_RU,
        series,
        number,
        LocalDate.of(2015, 3, 20),
        "Отдел ЗАГС",
        null,
        "643",
        null,
        null,
        DocumentStatus.VALID);
  }

  public static ParentFacts mother(String surname, String first, String patronymic) {
    return new ParentFacts(
        ParentKind.MOTHER,
        name(surname, first, patronymic),
        ImpreciseDate.parse("1988-05-05"),
        Gender.FEMALE,
        null,
        List.of(),
        List.of());
  }

  public static BirthRecord act(String uid, ActState state, IdentityDocument... certificates) {
    return new BirthRecord(
        uid,
        uid.substring(uid.length() - 6),
        ImpreciseDate.parse("2015-03-20"),
        "R6100001",
        "Отдел ЗАГС",
        "1",
        LocalDate.of(2015, 3, 20),
        state,
        "01",
        BirthStatus.LIVE,
        List.of(certificates));
  }

  public static Address registration(String text) {
    return new Address(
        AddressKind.REGISTRATION,
        text,
        null,
        "60701000",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        LocalDate.of(2016, 1, 1),
        null);
  }

  /** Facts that grow by copying; nothing is said at first. */
  public static final class Facts {
    private PersonName name;
    private ImpreciseDate birthDate;
    private Gender gender;
    private Snils snils;
    private List<Citizenship> citizenships = List.of();
    private BirthRecord birthRecord;
    private List<IdentityDocument> documents = List.of();
    private List<Address> addresses = List.of();
    private List<ParentFacts> parents = List.of();

    public Facts name(PersonName value) {
      name = value;
      return this;
    }

    public Facts born(String date) {
      birthDate = ImpreciseDate.parse(date);
      return this;
    }

    public Facts gender(Gender value) {
      gender = value;
      return this;
    }

    public Facts snils(String text) {
      snils = Snils.parse(text).orElseThrow();
      return this;
    }

    public Facts citizen(String... countries) {
      citizenships =
          java.util.Arrays.stream(countries)
              .map(country -> new Citizenship(country, null, null, null))
              .toList();
      return this;
    }

    public Facts act(BirthRecord value) {
      birthRecord = value;
      return this;
    }

    public Facts documents(IdentityDocument... value) {
      documents = List.of(value);
      return this;
    }

    public Facts addresses(Address... value) {
      addresses = List.of(value);
      return this;
    }

    public Facts parents(ParentFacts... value) {
      parents = List.of(value);
      return this;
    }

    public PupilFacts build() {
      return new PupilFacts(
          name,
          birthDate,
          null,
          gender,
          snils,
          citizenships,
          birthRecord,
          documents,
          addresses,
          parents);
    }
  }

  /** A girl as her school knows her. */
  public static Facts girl() {
    return new Facts()
        .name(name("Тестова", "Алена", "Игоревна"))
        .born("2015-03-14")
        .gender(Gender.FEMALE)
        .documents(certificate("II-АН", "000123"))
        .parents(mother("Тестова", "Мария", "Петровна"));
  }

  public static PupilClaim claim(String id, PupilFacts facts) {
    return claim(new SourceKey(SCHOOL_SYSTEM, id), facts, null);
  }

  public static PupilClaim claim(SourceKey key, PupilFacts facts, Instant eventTime) {
    return new PupilClaim(
        key, facts, List.of(), null, eventTime, Purpose.ENROL, ORGANISATION, "message-" + key.id());
  }

  public static NewConsent consent(SourceKey key) {
    return new NewConsent(
        key,
        ConsentGiver.REPRESENTATIVE,
        name("Тестова", "Мария", "Петровна"),
        List.of(ORGANISATION),
        Set.of(Purpose.ENROL, Purpose.EDUCATE),
        Set.of(DataCategory.STAGE1),
        ConsentForm.PAPER,
        "папка 3, лист 7",
        "2025-1",
        LocalDate.of(2025, 8, 20),
        null,
        SCHOOL_SYSTEM);
  }
}
