package org.kontingent.hub.registry.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Makes families one after another: what is true, before anybody writes it down. */
final class FamilyMaker {
  private static final LocalDate FIRST_BIRTH = LocalDate.of(2008, 1, 1);
  private static final int DAYS_OF_BIRTH = 4018;
  private static final LocalDate PASSPORT_AGE = LocalDate.of(2011, 9, 1);
  private static final int NAMESAKES_KEPT = 3000;
  private static final int SHORTEST_GAP = 290;

  private final ErrorMix mix;
  private final Serials serials;
  private final List<Namesake> namesakes = new ArrayList<>();
  private final Similar similar = new Similar();
  private long pupils;
  private long families;

  private Dice dice;
  private Household household;
  private String surnameOfMan;
  private String fatherName;
  private List<Pupil> children;

  FamilyMaker(ErrorMix mix, Serials serials) {
    this.mix = mix;
    this.serials = serials;
  }

  List<Pupil> next(Dice chance) {
    dice = chance;
    children = new ArrayList<>();
    Namesake original =
        !namesakes.isEmpty() && dice.chance(mix.strangers() * 1.4) ? dice.any(namesakes) : null;
    makeParents(original);
    boolean twins = original == null && dice.chance(mix.twins());
    int count = twins ? 2 : dice.chance(0.745) ? 1 : dice.chance(0.77) ? 2 : dice.between(3, 4);
    for (int i = 0; i < count; i++) {
      children.add(twins && i == 1 ? twinOf(children.get(0)) : child(i == 0 ? original : null));
    }
    children.forEach(this::makePapers);
    children.forEach(this::changeName);
    remember();
    return children;
  }

  private void makeParents(Namesake original) {
    household = new Household();
    household.id = "F%08d".formatted(++families);
    household.people = original == null ? People.any(dice, mix.newcomers()) : original.people();
    household.home = Home.any(dice);
    household.motherSnils = Serials.snilsOfParent(dice);
    household.phone = "+79%09d".formatted(dice.upTo(1_000_000_000));
    People people = household.people;
    surnameOfMan = original == null ? people.surname(dice) : original.surnameOfMan();
    fatherName = original == null ? people.firstName(dice, true) : original.fatherName();
    String mothers = dice.chance(0.8) ? surnameOfMan : people.surname(dice);
    household.mother = parent(Grammar.ofWoman(mothers), people.firstName(dice, false), false);
    household.father = dice.chance(0.055) ? "" : parent(surnameOfMan, fatherName, true);
  }

  private String parent(String surname, String name, boolean male) {
    People people = household.people;
    String patronymic =
        people == People.OTH ? "" : " " + Grammar.patronymic(people.firstName(dice, true), male);
    return surname + " " + name + patronymic;
  }

  private Pupil child(Namesake original) {
    Pupil child = newPupil();
    child.male = original == null ? dice.chance(0.51) : original.male();
    child.born = original == null ? freeBirthday() : near(original.born());
    if (original == null) {
      do {
        child.name = household.people.firstName(dice, child.male);
      } while (children.stream().anyMatch(other -> other.name.equals(child.name)));
      child.patronymic = household.people.patronymic(dice, fatherName, child.male);
    } else {
      child.name = original.name();
      child.patronymic = original.patronymic();
      child.doubleOf = (child.born.equals(original.born()) ? "" : "~") + original.pupil();
    }
    child.surname = surname(child.male);
    child.birthPlace = dice.chance(0.8) ? household.home.town() : dice.common(Words.TOWNS);
    citizenship(child);
    return child;
  }

  private Pupil twinOf(Pupil first) {
    Pupil child = newPupil();
    child.male = dice.chance(0.65) == first.male;
    child.born = first.born;
    child.birthPlace = first.birthPlace;
    child.citizenship = first.citizenship;
    child.bornAbroad = first.bornAbroad;
    child.name =
        child.male == first.male && dice.chance(mix.likeNamedTwins())
            ? similar.to(first.name, child.male ? first.household.people.men : names(), dice)
            : first.name;
    while (child.name.equals(first.name)) {
      child.name = household.people.firstName(dice, child.male);
    }
    child.patronymic =
        first.patronymic.isEmpty() || child.male == first.male
            ? first.patronymic
            : household.people.patronymic(dice, fatherName, child.male);
    child.surname = surname(child.male);
    child.twin = first;
    first.twin = child;
    return child;
  }

  private List<String> names() {
    return household.people.women;
  }

  private Pupil newPupil() {
    Pupil child = new Pupil();
    child.id = serials.id('R', ++pupils);
    child.household = household;
    return child;
  }

  private String surname(boolean male) {
    boolean asGiven = household.people == People.ASI && dice.chance(0.15);
    return male || asGiven ? surnameOfMan : Grammar.ofWoman(surnameOfMan);
  }

  private LocalDate freeBirthday() {
    boolean anyGap = dice.chance(0.05);
    for (int attempt = 0; ; attempt++) {
      LocalDate born = FIRST_BIRTH.plusDays(dice.upTo(DAYS_OF_BIRTH));
      boolean free =
          children.stream()
              .noneMatch(
                  other -> Math.abs(ChronoUnit.DAYS.between(other.born, born)) < SHORTEST_GAP);
      if (free || anyGap || attempt > 20) {
        return born;
      }
    }
  }

  private LocalDate near(LocalDate born) {
    return dice.chance(0.65)
        ? born
        : switch (dice.upTo(4)) {
          case 0 -> born.plusDays(1);
          case 1 -> born.minusDays(1);
          case 2 -> born.plusYears(1);
          default -> born.minusYears(1);
        };
  }

  private void citizenship(Pupil child) {
    People people = household.people;
    child.citizenship =
        dice.chance(people.foreign) ? dice.common(people.countries) : Household.RUSSIA;
    child.bornAbroad = child.foreigner() && dice.chance(0.5);
    if (child.bornAbroad) {
      child.birthPlace = child.citizenship;
    }
  }

  private void makePapers(Pupil child) {
    if (child.certificate == null) {
      List<Serials.Certificate> certificates = serials.certificates();
      List<String> snils = serials.snils();
      int mine = dice.upTo(2);
      child.certificate = certificates.get(mine);
      child.snils = snils.get(mine);
      child.actNumber = dice.between(1, 4400);
      if (child.twin != null) {
        child.twin.certificate = certificates.get(1 - mine);
        child.twin.snils = snils.get(1 - mine);
        child.twin.actNumber = child.actNumber + 1;
      }
    }
    child.passport = passport(child);
    child.formerSurname = child.surname;
    child.formerPatronymic = child.patronymic;
    child.formerCertificate = child.certificate;
  }

  private String passport(Pupil child) {
    if (child.foreigner()) {
      return dice.any("A", "B", "C", "F", "P") + "%07d".formatted(dice.upTo(10_000_000));
    }
    return child.born.isBefore(PASSPORT_AGE)
        ? "67%02d %06d".formatted(child.born.getYear() + 14 - 2000, dice.upTo(1_000_000))
        : "";
  }

  private void changeName(Pupil child) {
    if (dice.chance(mix.renamed())) {
      String other = household.people.surname(dice);
      child.surname = child.male ? other : Grammar.ofWoman(other);
      if (dice.chance(0.15)) {
        child.patronymic = Grammar.patronymic(household.people.firstName(dice, true), child.male);
      }
    }
    double anew = child.renamed() ? 0.6 : mix.reissued();
    if (dice.chance(anew)) {
      child.reissued = true;
      child.certificate = serials.certificates().get(dice.upTo(2));
    }
  }

  private void remember() {
    Pupil child = children.get(0);
    if (child.renamed() || !Objects.equals(child.doubleOf, "") || child.twin != null) {
      return;
    }
    Namesake namesake =
        new Namesake(
            child.id,
            household.people,
            surnameOfMan,
            child.name,
            child.patronymic,
            fatherName,
            child.male,
            child.born);
    if (namesakes.size() < NAMESAKES_KEPT) {
      namesakes.add(namesake);
    } else {
      namesakes.set(dice.upTo(NAMESAKES_KEPT), namesake);
    }
  }
}
