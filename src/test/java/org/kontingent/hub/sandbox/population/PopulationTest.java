package org.kontingent.hub.sandbox.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PopulationTest {
  private static final Population REGION = Population.of(7, 1000);

  @Test
  void sameSeedMakesTheSameFamilies() {
    assertThat(Population.of(7, 50).families()).isEqualTo(Population.of(7, 50).families());
    assertThat(Population.of(7, 50).families()).isNotEqualTo(Population.of(8, 50).families());
  }

  @Test
  void smallerPopulationIsTheBeginningOfALargerOne() {
    assertThat(REGION.families().subList(0, 50)).isEqualTo(Population.of(7, 50).families());
  }

  @Test
  void firstFortyFamiliesTellEveryStory() {
    Population small = Population.of(1, 40);
    assertThat(Story.values()).allSatisfy(story -> assertThat(small.childOf(story)).isNotNull());
  }

  @Test
  void everyEndingHasAChildAtSomeDepartment() {
    Set<Ending> seen = new HashSet<>();
    Population.of(3, 40).children().forEach(child -> seen.addAll(child.endings().values()));
    assertThat(seen).containsExactlyInAnyOrder(Ending.values());
  }

  @Test
  void mostChildrenAreFoundEverywhereTheyShouldBe() {
    long found =
        REGION.children().stream()
            .filter(child -> child.ending(Topic.BIRTH_RECORD) == Ending.FOUND)
            .filter(child -> child.ending(Topic.LIVING_PLACE) == Ending.FOUND)
            .filter(child -> child.ending(Topic.SNILS) == Ending.FOUND)
            .count();
    assertThat(found).isGreaterThan(REGION.children().size() / 2);
  }

  @Test
  void keysPapersActsAndAccountsAreUnique() {
    List<String> ids = new ArrayList<>();
    for (Child child : REGION.children()) {
      ids.add(child.key());
      child.papers().forEach(paper -> ids.add(paper.series() + " " + paper.number()));
      child.accounts().forEach(account -> ids.add(account.snils()));
      child.acts().stream().map(BirthAct::uid).distinct().forEach(ids::add);
    }
    for (Family family : REGION.families()) {
      Stream.of(family.mother(), family.father()).map(Adult::snils).forEach(ids::add);
    }
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void accountNumbersHaveTheRightCheckPairExceptWhereTheStoryWantsAWrongOne() {
    for (Child child : REGION.children()) {
      for (PensionAccount account : child.accounts()) {
        assertThat(hasRightCheckPair(account.snils()))
            .isEqualTo(child.story() != Story.BAD_CHECK_PAIR);
      }
      if (child.claim().snils() != null) {
        assertThat(hasRightCheckPair(child.claim().snils())).isTrue();
      }
    }
  }

  @Test
  void certificatesOfTheRegionLookAsTheyShould() {
    REGION.children().stream()
        .flatMap(child -> child.papers().stream())
        .filter(paper -> paper.kind() == PaperKind.BIRTH_CERTIFICATE)
        .forEach(
            paper -> {
              assertThat(paper.series()).matches("[IVX]{1,5}-АН");
              assertThat(paper.number()).matches("[0-9]{6}");
            });
  }

  @Test
  void twinsShareDateSurnameAndPatronymicAndHaveNeighbouringCertificates() {
    List<Child> twins =
        REGION.children().stream().filter(child -> child.story() == Story.TWINS).toList();
    Child first = twins.get(0);
    Child second = twins.get(1);
    assertThat(second.birthDate()).isEqualTo(first.birthDate());
    assertThat(second.name()).isEqualTo(first.name().withFirst(second.name().first()));
    assertThat(second.name().first()).isNotEqualTo(first.name().first());
    assertThat(number(second)).isEqualTo(number(first) + 1);
    assertThat(second.acts().get(0).uid()).isNotEqualTo(first.acts().get(0).uid());
  }

  @Test
  void namesakesShareNameAndDateAndNothingElse() {
    Child one = REGION.childOf(Story.NAMESAKE);
    Child other = REGION.childOf(Story.NAMESAKE_STRANGER);
    assertThat(other.name()).isEqualTo(one.name());
    assertThat(other.birthDate()).isEqualTo(one.birthDate());
    assertThat(other.acts().get(0).mother()).isNotEqualTo(one.acts().get(0).mother());
    assertThat(other.accounts()).isNotEqualTo(one.accounts());
  }

  @Test
  void schoolErrsWhereTheStorySaysAndNowhereElse() {
    Child late = REGION.childOf(Story.BIRTH_DATE_MISTYPED);
    assertThat(late.claim().birthDate()).isEqualTo(late.birthDate().plusDays(1));
    Set<Story> wrongNames = Set.of(Story.YO_AND_YE, Story.FIRST_NAME_MISTYPED);
    for (Child child : REGION.children()) {
      assertThat(child.claim().name().equals(child.name()))
          .isEqualTo(!wrongNames.contains(child.story()));
      assertThat(child.claim().birthDate().equals(child.birthDate()))
          .isEqualTo(child.story() != Story.BIRTH_DATE_MISTYPED);
    }
  }

  @Test
  void accidentalNamesakesDoNotSpoilTheEndings() {
    List<String> people =
        REGION.children().stream()
            .filter(child -> child.story() != Story.NAMESAKE)
            .map(child -> child.name() + " " + child.birthDate())
            .toList();
    assertThat(people).doesNotHaveDuplicates();
  }

  @Test
  void womenHaveWomensSurnames() {
    assertThat(Words.ofWoman("Утёсов-Горный")).isEqualTo("Утёсова-Горная");
    assertThat(Words.ofWoman("Полянский")).isEqualTo("Полянская");
    assertThat(Words.ofWoman("Ручьёв")).isEqualTo("Ручьёва");
    assertThat(Words.ofWoman("Ибн")).isEqualTo("Ибн");
  }

  @Test
  void absurdSizesAreRefused() {
    assertThatThrownBy(() -> Population.of(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Population.of(1, 1_000_000))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aChildIsFoundByItsSchoolKey() {
    Child child = REGION.children().get(123);
    assertThat(REGION.byPupilId(child.claim().pupilId())).isSameAs(child);
    assertThat(REGION.byPupilId("nobody")).isNull();
  }

  private static int number(Child child) {
    return Integer.parseInt(child.papers().get(0).number());
  }

  /** The rule of the official wording, written apart from the product's arithmetic. */
  private static boolean hasRightCheckPair(String snils) {
    int[] d =
        Arrays.stream(Objects.requireNonNull(snils).split(""))
            .mapToInt(Integer::parseInt)
            .toArray();
    int sum =
        9 * d[0] + 8 * d[1] + 7 * d[2] + 6 * d[3] + 5 * d[4] + 4 * d[5] + 3 * d[6] + 2 * d[7]
            + d[8];
    int expected = sum < 100 ? sum : sum == 100 || sum == 101 ? 0 : sum % 101;
    return (expected == 100 ? 0 : expected) == 10 * d[9] + d[10];
  }
}
