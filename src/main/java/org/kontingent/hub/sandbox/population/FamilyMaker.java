package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes one family: parents, home, children; the first child lives through the family's story. */
final class FamilyMaker {
  private static final int SLOTS_OF_CHILD = 4;
  private static final int MOTHERS_SLOT = 14;
  private static final int FATHERS_SLOT = 15;

  private final long seed;
  private final int number;
  private final Story story;
  private final Random random;
  private final Numbers numbers;

  private String surname;
  private Words.MaleName fatherName;
  private Adult mother;
  private Adult father;
  private Dwelling home;

  FamilyMaker(long seed, int number) {
    this.seed = seed;
    this.number = number;
    this.story = Story.ofFamily(number);
    this.random = new Random(seed * 31 + number * 0x9E37_79B9L);
    random.nextInt();
    this.numbers = new Numbers(seed, number);
  }

  Family make() {
    makeParents();
    makeHome();
    List<ChildDraft> drafts = new ArrayList<>();
    int count = story == Story.ORDINARY ? 1 + random.nextInt(3) : story == Story.TWINS ? 2 : 1;
    for (int i = 0; i < count; i++) {
      drafts.add(ordinaryChild(i));
    }
    new StoryTeller(drafts, numbers, mother, father, home, seed, number).tell(story);
    return new Family(number, mother, father, drafts.stream().map(ChildDraft::build).toList());
  }

  private void makeParents() {
    surname = number < Story.ROUND ? Words.surname(random) : Surnames.any(random);
    fatherName = Words.man(random);
    LocalDate fatherBorn = LocalDate.of(1975 + random.nextInt(12), 1, 1).plusDays(anyDay());
    LocalDate motherBorn = LocalDate.of(1978 + random.nextInt(12), 1, 1).plusDays(anyDay());
    father =
        new Adult(
            new FullName(surname, fatherName.first(), Words.man(random).sonOf()),
            Sex.MALE,
            fatherBorn,
            "643",
            numbers.snils(FATHERS_SLOT));
    mother =
        new Adult(
            new FullName(
                Words.ofWoman(surname), Words.woman(random), Words.man(random).daughterOf()),
            Sex.FEMALE,
            motherBorn,
            "643",
            numbers.snils(MOTHERS_SLOT));
  }

  private void makeHome() {
    home =
        new Dwelling(
            "60000000",
            "Ростовская область",
            random.nextInt(3) == 0 ? "г. Таганрог" : "г. Ростов-на-Дону",
            Words.street(random),
            "д. " + (1 + random.nextInt(120)),
            random.nextInt(4) == 0 ? "корп. " + (1 + random.nextInt(3)) : null,
            "кв. " + (1 + random.nextInt(200)),
            new UUID(
                (random.nextLong() & ~0xF000L) | 0x4000L,
                (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L),
            LocalDate.of(2014, 3, 1).plusDays(anyDay()),
            null);
  }

  private ChildDraft ordinaryChild(int index) {
    ChildDraft child =
        new ChildDraft("f%04d-%d".formatted(number, index + 1), index * SLOTS_OF_CHILD);
    child.sex = random.nextBoolean() ? Sex.MALE : Sex.FEMALE;
    child.birthDate =
        LocalDate.of(Population.TODAY.getYear() - 8 - 2 * index, 9, 2)
            .minusDays(random.nextInt(700));
    child.name = nameOfChild(child.sex);
    LocalDate registered = child.birthDate.plusDays(4 + random.nextInt(20));
    Paper certificate = Acts.certificate(registered, numbers.certificate(child.slot));
    child.papers.add(certificate);
    child.acts.add(Acts.primary(child, numbers, child.slot, certificate, mother, father));
    LocalDate moved = registered.plusDays(30);
    child.living.add(home.during(home.from().isAfter(moved) ? home.from() : moved, null));
    child.citizenships.add(new HeldCitizenship("643", "BIRTH", child.birthDate));
    child.openAccount(numbers.snils(child.slot));
    child.claimedSnils = random.nextInt(3) == 0 ? numbers.snils(child.slot) : null;
    child.claimedBirthPlace = Acts.BIRTH_PLACE;
    child.claimedParents =
        List.of(new ClaimedParent(true, mother.name()), new ClaimedParent(false, father.name()));
    return child;
  }

  private FullName nameOfChild(Sex sex) {
    return sex == Sex.MALE
        ? new FullName(surname, Words.man(random).first(), fatherName.sonOf())
        : new FullName(Words.ofWoman(surname), Words.woman(random), fatherName.daughterOf());
  }

  private int anyDay() {
    return random.nextInt(365);
  }
}
