package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Changes a family's first child (both, for twins) as the {@link Story} wants it. */
final class StoryTeller {
  private static final String LONG_SURNAME =
      "Архангельская-Преображенская-Воздвиженская-Благовещенская-Покровская";

  private final List<ChildDraft> children;
  private final ChildDraft child;
  private final Numbers numbers;
  private final Adult mother;
  private final Adult father;
  private final Dwelling home;
  private final long seed;
  private final int family;
  private final Random random;

  StoryTeller(
      List<ChildDraft> children,
      Numbers numbers,
      Adult mother,
      Adult father,
      Dwelling home,
      long seed,
      int family) {
    this.children = children;
    this.child = children.get(0);
    this.numbers = numbers;
    this.mother = mother;
    this.father = father;
    this.home = home;
    this.seed = seed;
    this.family = family;
    this.random = new Random(seed * 37 + family * 0x9E37_79B9L);
  }

  /**
   * In the first round names are fixed, for demos and tests; later they are of the family's own.
   */
  private boolean toldFirst() {
    return family < Story.ROUND;
  }

  private String another(String first) {
    String surname = toldFirst() ? first : Surnames.any(random);
    return child.sex == Sex.MALE ? surname : Words.ofWoman(surname);
  }

  private static String withoutYo(String name) {
    return name.replace('ё', 'е');
  }

  void tell(Story story) {
    child.story = story;
    switch (story) {
      case ORDINARY -> {}
      case TWINS -> twins();
      case YO_AND_YE -> yoAndYe();
      case BIRTH_DATE_MISTYPED -> birthDateMistyped();
      case NO_PATRONYMIC -> rename(new FullName(child.name.surname(), child.name.first(), null));
      case SURNAME_CHANGED -> surnameChanged();
      case FOREIGN_CITIZEN -> foreignCitizen();
      case NO_SNILS -> noSnils();
      case ACT_NOT_DIGITISED -> {
        child.acts.clear();
        child.ends(Ending.NOT_FOUND, Topic.BIRTH_RECORD);
      }
      case NAMESAKE -> namesake();
      case NAMESAKE_STRANGER -> namesakeStranger();
      case SEVERAL_SNILS -> severalSnils();
      case ZAGS_SILENT -> child.behaves(Temper.SILENT, Ending.EXPIRED, Topic.BIRTH_RECORD);
      case ZAGS_CONFUSED -> child.behaves(Temper.ABOUT_ANOTHER, Ending.FAILED, Topic.BIRTH_RECORD);
      case PENSION_CONFUSED -> child.behaves(Temper.ABOUT_ANOTHER, Ending.FAILED, Topic.SNILS);
      case PROTECTED ->
          child.behaves(
              Temper.REFUSING,
              Ending.REJECTED,
              Topic.LIVING_PLACE,
              Topic.STAYING_PLACE,
              Topic.CITIZENSHIP,
              Topic.SNILS);
      case BROKEN_ANSWERS ->
          child.behaves(
              Temper.BROKEN,
              Ending.FAILED,
              Topic.BIRTH_RECORD,
              Topic.LIVING_PLACE,
              Topic.STAYING_PLACE,
              Topic.CITIZENSHIP);
      case NO_FATHER -> noFather();
      case PASSPORT_HOLDER -> passportHolder();
      case STAYING_ELSEWHERE -> stayingElsewhere();
      case NOT_REGISTERED -> {
        child.living.clear();
        child.ends(Ending.NOT_FOUND, Topic.LIVING_PLACE);
      }
      case TWO_CITIZENSHIPS ->
          child.citizenships.add(new HeldCitizenship("051", "BIRTH", child.birthDate));
      case STATELESS -> stateless();
      case LEAP_DAY -> born(LocalDate.of(2016, 2, 29));
      case LONG_SERIES -> certificate("XVIII-АН");
      case COMPOUND_NAME -> compoundName();
      case SNILS_MISTYPED -> child.claimedSnils = numbers.snils(child.slot + 2);
      case FIRST_NAME_MISTYPED -> firstNameMistyped();
      case ACT_AMENDED -> actAmended();
      case TWO_ACTS -> twoActs();
      case ACT_ANNULLED ->
          child.replaceAct(Acts.withState(child.acts.get(0), BirthAct.ANNULLED, true));
      case STILLBORN ->
          child.replaceAct(Acts.withState(child.acts.get(0), BirthAct.PRIMARY, false));
      case DAY_UNKNOWN -> dayUnknown();
      case LONG_SURNAME -> {
        child.sex = Sex.FEMALE;
        renameApart(
            new FullName(LONG_SURNAME, toldFirst() ? "Анна" : Words.woman(random), "Ивановна"));
        child.ends(Ending.FAILED, Topic.BIRTH_RECORD);
      }
      case BAD_CHECK_PAIR -> {
        child.claimedSnils = null;
        child.openAccount(numbers.wrongSnils(child.slot));
        child.ends(Ending.FAILED, Topic.SNILS);
      }
      case MVD_SILENT ->
          child.behaves(
              Temper.SILENT,
              Ending.EXPIRED,
              Topic.LIVING_PLACE,
              Topic.STAYING_PLACE,
              Topic.CITIZENSHIP);
      case CITIZENSHIP_UNCLEAR ->
          child.behaves(Temper.UNDECIDED, Ending.AMBIGUOUS, Topic.CITIZENSHIP);
      case PENSION_SILENT -> child.behaves(Temper.SILENT, Ending.EXPIRED, Topic.SNILS);
    }
  }

  /** A name of the story's own; the date differs from round to round, to make no namesakes. */
  private void renameApart(FullName name) {
    child.name = name;
    born(LocalDate.of(2014, 1, 10).plusDays(family / 40 * 37L % 1500));
  }

  /** Another name from birth on. */
  private void rename(FullName name) {
    child.name = name;
    renew(child, child.papers.get(0));
  }

  /** Another day of birth. */
  private void born(LocalDate day) {
    child.birthDate = day;
    child.citizenships.set(0, new HeldCitizenship("643", "BIRTH", day));
    renew(child, Acts.certificate(day.plusDays(9), child.papers.get(0).number()));
  }

  private void certificate(String series) {
    Paper old = child.papers.get(0);
    renew(child, Acts.certificate(series, old.issued(), old.number()));
  }

  /** Act, certificate and pension account anew, after a change of the person's data. */
  private void renew(ChildDraft one, Paper certificate) {
    one.papers.set(0, certificate);
    one.replaceAct(Acts.primary(one, numbers, one.slot, certificate, mother, father));
    one.openAccount(numbers.snils(one.slot));
  }

  private void twins() {
    ChildDraft other = children.get(1);
    other.story = Story.TWINS;
    other.sex = child.sex;
    other.birthDate = child.birthDate;
    other.name = child.name.withFirst(Words.otherFirst(child.sex, child.name.first()));
    other.living.set(0, child.living.get(0));
    other.citizenships.set(0, child.citizenships.get(0));
    Paper first = child.papers.get(0);
    renew(other, Acts.certificate(first.issued(), numbers.neighbourOfCertificate(child.slot)));
  }

  private void yoAndYe() {
    child.sex = Sex.FEMALE;
    FullName name =
        new FullName(
            toldFirst() ? "Берёзкина" : Words.ofWoman(Surnames.withYo(random)),
            "Алёна",
            "Артёмовна");
    renameApart(name);
    child.claimedName = new FullName(withoutYo(name.surname()), "Алена", "Артемовна");
  }

  private void birthDateMistyped() {
    child.claimedBirthDate = child.birthDate.plusDays(1);
    child.claimedSnils = null;
    child.ends(
        Ending.NOT_FOUND, Topic.LIVING_PLACE, Topic.STAYING_PLACE, Topic.CITIZENSHIP, Topic.SNILS);
  }

  private void surnameChanged() {
    child.name = child.name.withSurname(another("Новосёлов"));
    Paper old = child.papers.get(0);
    Paper anew =
        Acts.certificate(old.issued().plusYears(4), numbers.neighbourOfCertificate(child.slot));
    child.papers.add(0, anew);
    child.replaceAct(Acts.withCertificates(child.acts.get(0), List.of(old, anew)));
    child.claimedPapers = List.of(anew);
    child.openAccount(numbers.snils(child.slot));
  }

  private void foreignCitizen() {
    child.sex = Sex.MALE;
    renameApart(
        new FullName(toldFirst() ? "Образцзода" : Surnames.ofCentralAsia(random), "Рустам", null));
    child.acts.clear();
    child.papers.clear();
    child.papers.add(
        new Paper(
            PaperKind.FOREIGN_PASSPORT,
            null,
            "4" + numbers.certificate(child.slot) + "01",
            LocalDate.of(2022, 5, 17),
            "МВД Республики Таджикистан",
            "762"));
    child.papers.add(
        new Paper(
            PaperKind.FOREIGN_BIRTH_CERTIFICATE,
            "А",
            numbers.certificate(child.slot),
            child.birthDate.plusDays(30),
            "Отдел ЗАГС города Душанбе",
            "762"));
    child.citizenships.set(0, new HeldCitizenship("762", "BIRTH", child.birthDate));
    child.living.clear();
    child.staying.add(home.during(LocalDate.of(2026, 1, 12), LocalDate.of(2027, 1, 11)));
    child.openAccount(numbers.snils(child.slot));
    child.claimedSnils = null;
    child.claimedCitizenship = "762";
    child.claimedBirthPlace = "Республика Таджикистан, город Душанбе";
    child.ends(Ending.NOT_FOUND, Topic.BIRTH_RECORD);
    child.ends(Ending.FAILED, Topic.LIVING_PLACE, Topic.STAYING_PLACE);
  }

  private void noSnils() {
    child.accounts.clear();
    child.claimedSnils = null;
    child.ends(Ending.NOT_FOUND, Topic.SNILS);
  }

  private void namesake() {
    Paper right = child.papers.get(0);
    child.claimedPapers = List.of(right.withNumber(numbers.certificate(child.slot + 3)));
    child.claimedSnils = null;
    child.ends(Ending.AMBIGUOUS, Topic.BIRTH_RECORD, Topic.CITIZENSHIP);
    child.ends(Ending.NOT_FOUND, Topic.LIVING_PLACE, Topic.STAYING_PLACE);
    child.ends(Ending.REJECTED, Topic.SNILS);
  }

  private void namesakeStranger() {
    Child twin = new FamilyMaker(seed, family - 1).make().children().get(0);
    child.name = twin.name();
    child.sex = twin.sex();
    born(twin.birthDate());
  }

  private void severalSnils() {
    PensionAccount first = child.accounts.get(0);
    child.accounts.add(
        new PensionAccount(
            numbers.snils(child.slot + 1),
            first.name(),
            first.sex(),
            first.birthDate(),
            first.paper()));
    child.claimedSnils = null;
    child.ends(Ending.REJECTED, Topic.SNILS);
  }

  private void noFather() {
    Paper certificate = child.papers.get(0);
    child.replaceAct(Acts.primary(child, numbers, child.slot, certificate, mother, null));
    child.claimedParents = List.of(new ClaimedParent(true, mother.name()));
  }

  private void passportHolder() {
    born(LocalDate.of(2011, 11, 3));
    child.papers.add(
        0,
        new Paper(
            PaperKind.PASSPORT,
            "6025",
            numbers.certificate(child.slot),
            LocalDate.of(2025, 11, 20),
            "ГУ МВД России по Ростовской области",
            "643"));
    child.openAccount(numbers.snils(child.slot));
  }

  private void stayingElsewhere() {
    Dwelling hostel =
        new Dwelling(
            "60000000",
            "Ростовская область",
            "г. Азов",
            "ул. Портовая",
            "д. 7",
            null,
            "кв. 12",
            home.houseId(),
            LocalDate.of(2026, 8, 20),
            LocalDate.of(2027, 6, 30));
    child.staying.add(hostel);
    child.ends(Ending.FOUND, Topic.STAYING_PLACE);
  }

  private void stateless() {
    child.citizenships.clear();
    child.stateless = true;
    child.claimedCitizenship = "STATELESS";
  }

  private void compoundName() {
    child.sex = Sex.MALE;
    renameApart(
        new FullName(
            "Ибн-" + (toldFirst() ? "Примеров" : Surnames.any(random)),
            "Гусейн Али",
            "Мехти оглы"));
  }

  private void firstNameMistyped() {
    child.claimedName = child.name.withFirst(Words.otherFirst(child.sex, child.name.first()));
    child.claimedSnils = null;
    child.ends(Ending.NOT_FOUND, Topic.values());
  }

  private void actAmended() {
    Paper old = child.papers.get(0);
    Paper anew =
        Acts.certificate(old.issued().plusYears(2), numbers.neighbourOfCertificate(child.slot));
    BirthAct first = child.acts.get(0);
    child.name = child.name.withSurname(another("Озёрный"));
    child.acts.add(Acts.amended(first, anew.issued(), child.name, List.of(old, anew)));
    child.papers.add(0, anew);
    child.claimedPapers = List.of(anew);
    child.openAccount(numbers.snils(child.slot));
  }

  private void twoActs() {
    Paper again =
        Acts.certificate(
            child.papers.get(0).issued().plusDays(40), numbers.neighbourOfCertificate(child.slot));
    child.acts.add(Acts.primary(child, numbers, child.slot + 1, again, mother, father));
    child.ends(Ending.AMBIGUOUS, Topic.BIRTH_RECORD);
  }

  private void dayUnknown() {
    PartialDate month =
        new PartialDate(child.birthDate.getYear(), child.birthDate.getMonthValue(), null);
    child.replaceAct(Acts.withBirthDate(child.acts.get(0), month));
  }
}
