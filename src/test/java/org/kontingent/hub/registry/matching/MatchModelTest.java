package org.kontingent.hub.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.platform.HubException;

class MatchModelTest {
  private final Rows rows = Rows.population(200);

  @Test
  void whatARunLearnedJudgesTheSameRecordsAsTheRunDid() {
    MatchResult learned = rows.matched(0);
    MatchModel model = MatchModel.read(new StringReader(text(learned.model())));
    MatchResult again = rows.matched(model, 5);
    assertThat(Rows.clusters(again)).isEqualTo(Rows.clusters(learned));
    assertThat(again.model().fingerprint()).isEqualTo(learned.model().fingerprint());
    assertThat(again.summary().rounds()).isZero();
  }

  @Test
  void modelsOfTheSameRecordsInAnyOrderAreEqualTexts() {
    assertThat(text(rows.matched(3).model())).isEqualTo(text(rows.matched(4).model()));
  }

  @Test
  void aModelHoldsNoNameOfOneFamilyAlone() {
    Map<String, String> rare = rows.anyChild();
    rare.put("surname", "Неслыханский");
    rare.put("first", "Небывал");
    rows.child(rare);
    rows.child(rare);
    assertThat(text(rows.matched(0).model())).doesNotContain("НЕСЛЫХАН").doesNotContain("НЕБЫВАЛ");
  }

  @Test
  void otherWishesMakeAnotherModel() {
    MatchModel standard = MatchModel.standard();
    MatchModel bolder = standard.with(new MatchSettings(0.9, 0.1, 10));
    assertThat(bolder.settings().linkProbability()).isEqualTo(0.9);
    assertThat(bolder.fingerprint()).isNotEqualTo(standard.fingerprint());
    assertThat(bolder.with(standard.settings()).fingerprint()).isEqualTo(standard.fingerprint());
  }

  @Test
  void inALargerRegionTwoOfOneNameAreLessLikelyOneChild() {
    Map<String, String> child = rows.anyChild();
    child.put("certificate", null);
    child.put("snils", null);
    String one = rows.record(Feed.BIRTH, child);
    String other = rows.record(Feed.PENSION, child);
    MatchModel shipped = MatchModel.standard();
    assertThat(shipped.children()).isBetween(50_000L, 200_000L);
    double before = probability(shipped, one, other);
    MatchModel grown = shipped.grownTo(10 * shipped.children());
    double after = probability(grown, one, other);
    // Ten times as many others: the odds are a tenth, but for twins, of whom a child has no more.
    assertThat(odds(after)).isBetween(odds(before) / 10.1, odds(before) / 5);
    assertThat(grown.children()).isEqualTo(10 * shipped.children());
    assertThat(MatchModel.read(new StringReader(text(grown))).fingerprint())
        .isEqualTo(grown.fingerprint());
  }

  @Test
  void aSmallerRegionIsMatchedAsTheOneTheModelWasMadeOf() {
    MatchModel shipped = MatchModel.standard();
    assertThat(shipped.grownTo(1_000)).isSameAs(shipped);
  }

  private static double odds(double probability) {
    return probability / (1 - probability);
  }

  private double probability(MatchModel model, String one, String other) {
    return rows.matched(model, 0).explain(one, other).orElseThrow().pairProbability();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "something else\n",
        "kontingent-match-model\t1\n",
        "kontingent-match-model\t1\nforms\t1\nend\n",
        "kontingent-match-model\t1\nforms\t0\nend\n",
        "kontingent-match-model\t1\nnonsense\t1\nend\n",
        "kontingent-match-model\t1\nrecords\tmany\nend\n",
      })
  void whatIsNoWholeModelIsRefused(String text) {
    assertThatThrownBy(() -> MatchModel.read(new StringReader(text)))
        .isInstanceOfSatisfying(
            HubException.class,
            refused -> assertThat(refused.code()).isEqualTo("MATCH_MODEL_UNREADABLE"));
  }

  @Test
  void aModelCutShortAnywhereIsRefused() {
    String whole = text(MatchModel.standard());
    for (int end = 0; end < whole.length() - 4; end = end * 3 / 2 + 7) {
      String cut = whole.substring(0, end);
      assertThatThrownBy(() -> MatchModel.read(new StringReader(cut)))
          .isInstanceOf(HubException.class);
    }
  }

  @Test
  void keysOfARowAreTheSameInEveryReleaseOfOneVersion() {
    FeedRow row =
        new FeedRow(
            "any",
            "Ковалёва",
            "Анна",
            "Петровна",
            "Ж",
            "2015-03-14",
            "г. Верхний",
            "11223344595",
            "Свидетельство о рождении",
            "II-АН",
            "000123",
            "2015-03-20",
            "77",
            "2015-03-20",
            "Ковалёва Вера Ивановна",
            "Ковалёв Пётр Ильич",
            "г. Верхний, ул. Речная, д. 5",
            null);
    MatchKeys keys = MatchKeys.with(MatchModel.standard());
    long[] first = keys.of(Feed.BIRTH, row);
    assertThat(first).hasSize(12).doesNotContain(0L).doesNotHaveDuplicates();
    assertThat(MatchKeys.with(MatchModel.standard()).of(Feed.BIRTH, row)).isEqualTo(first);
    // Another number here means other keys in every installation: raise NormalForms.VERSION.
    assertThat(Arrays.hashCode(first)).isEqualTo(KEYS_OF_VERSION_1);
  }

  @Test
  void aRowThatSaysNothingHasNoKeys() {
    FeedRow blank =
        new FeedRow(
            "any", " ", null, "-", null, "", null, "000", null, null, null, null, null, null, null,
            null, null, null);
    assertThat(MatchKeys.with(MatchModel.standard()).of(Feed.SCHOOL, blank)).isEmpty();
  }

  private static final int KEYS_OF_VERSION_1 = -872_733_190;

  private static String text(MatchModel model) {
    StringWriter text = new StringWriter();
    model.write(text);
    return text.toString();
  }
}
