package org.kontingent.hub.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hard cases, each among a population the model is estimated from. */
class RecordMatchingTest {
  private static final int POPULATION = 300;

  private final Rows rows = Rows.population(POPULATION);
  private final Map<String, String> child = rows.anyChild();

  @Test
  void fourRecordsOfEachChildAreOneCluster() {
    Map<String, String> clusters = Rows.clusters(rows.matched(0));
    assertThat(clusters).hasSize(4 * POPULATION);
    assertThat(Set.copyOf(clusters.values())).hasSize(POPULATION);
  }

  @Test
  void twinsAreNeverOneNorProposedHoweverAlikeTheirNamesAndNumbers() {
    child.put("first", "Глеб");
    Map<String, String> twin = but(child, "first", "Павел");
    twin.put("snils", Rows.snils(Integer.parseInt(child.get("snils").substring(0, 9)) + 1));
    twin.put("certificate", "%06d".formatted(Integer.parseInt(child.get("certificate")) + 1));
    List<String> one = rows.child(child);
    List<String> other = rows.child(twin);
    MatchResult result = rows.matched(0);
    assertOneEach(result, one, other);
    assertThat(result.review()).noneMatch(pair -> crosses(pair, one, other));
  }

  @Test
  void aTwinsNumberInASchoolRecordJoinsNobody() {
    child.put("first", "Глеб");
    Map<String, String> twin = but(child, "first", "Павел");
    twin.put("snils", Rows.snils(Integer.parseInt(child.get("snils").substring(0, 9)) + 1));
    twin.put("certificate", "%06d".formatted(Integer.parseInt(child.get("certificate")) + 1));
    List<String> one = rows.child(child);
    List<String> other = new ArrayList<>(rows.child(twin));
    other.add(rows.record(Feed.SCHOOL, but(twin, "snils", child.get("snils"))));
    Map<String, String> clusters = Rows.clusters(rows.matched(0));
    assertThat(clusters.get(other.get(4))).isNotEqualTo(clusters.get(one.get(0)));
    assertThat(clusters.get(other.get(4))).isEqualTo(clusters.get(other.get(0)));
  }

  @Test
  void namesakesBornOnOneDayStayTwo() {
    Map<String, String> stranger = namesakeOf(child);
    List<String> one = rows.child(child);
    List<String> other = rows.child(stranger);
    assertOneEach(rows.matched(0), one, other);
  }

  @Test
  void aBareRecordThatFitsTwoNamesakesGoesToAPersonAndToNeither() {
    Map<String, String> stranger = namesakeOf(child);
    List<String> one = rows.child(child);
    List<String> other = rows.child(stranger);
    Map<String, String> bare = new HashMap<>(child);
    for (String field : List.of("snils", "certificate", "mother", "address", "place")) {
      bare.put(field, null);
    }
    String lone = rows.record(Feed.SCHOOL, bare);
    MatchResult result = rows.matched(0);
    Map<String, String> clusters = Rows.clusters(result);
    assertThat(clusters.get(lone)).isNotIn(clusters.get(one.get(0)), clusters.get(other.get(0)));
    assertThat(result.review())
        .anyMatch(pair -> pair.first().equals(lone) || pair.second().equals(lone));
  }

  @Test
  void aParentsNumberDoesNotKeepAChildsRecordApart() {
    List<String> one = rows.child(child);
    String claimed = rows.record(Feed.SCHOOL, but(child, "snils", Rows.snils(20_000_123)));
    Map<String, String> clusters = Rows.clusters(rows.matched(0));
    assertThat(clusters.get(claimed)).isEqualTo(clusters.get(one.get(0)));
    rows.matched(0)
        .forEachGolden(
            (cluster, values) -> {
              if (cluster.equals(clusters.get(claimed))) {
                assertThat(values.snils()).isEqualTo(child.get("snils"));
              }
            });
  }

  @Test
  void aChangedSurnameWithAReissuedCertificateIsOneChildOfTheNewName() {
    List<String> one = rows.child(child);
    Map<String, String> renamed = but(child, "surname", "Новосельский");
    renamed.put("certificate", "777001");
    renamed.put("issued", "2021-05-05");
    String act = rows.record(Feed.BIRTH, renamed);
    String school = rows.record(Feed.SCHOOL, but(renamed, "snils", null));
    MatchResult result = rows.matched(0);
    Map<String, String> clusters = Rows.clusters(result);
    assertThat(clusters.get(act)).isEqualTo(clusters.get(one.get(0)));
    assertThat(clusters.get(school)).isEqualTo(clusters.get(one.get(0)));
    result.forEachGolden(
        (cluster, values) -> {
          if (cluster.equals(clusters.get(act))) {
            assertThat(values.surname()).isEqualTo("Новосельский");
            assertThat(values.certificateNumber()).isEqualTo("777001");
          }
        });
  }

  @Test
  void latinLettersSwappedPartsInitialsAndMisprintsAreRead() {
    child.put("surname", "Моловушкин");
    child.put("first", "Кирилл");
    child.put("patronymic", "Тимурович");
    String first = rows.child(child).get(0);
    Map<String, String> latin = but(child, "surname", "MOLOVUSHKIN");
    latin.put("first", "KIRILL");
    latin.put("patronymic", "TIMUROVICH");
    Map<String, String> swapped = but(child, "surname", "Кирилл");
    swapped.put("first", "Моловушкин");
    Map<String, String> initials = but(child, "first", "К.");
    initials.put("patronymic", "Т.");
    Map<String, String> together = but(child, "first", "Кирилл Тимурович");
    together.put("patronymic", "");
    Map<String, String> lookalike = but(child, "surname", "Mолoвушкин");
    Map<String, String> misprint = but(child, "first", "Киррил");
    for (Map<String, String> written :
        List.of(latin, swapped, initials, together, lookalike, misprint)) {
      String record = rows.record(Feed.SCHOOL, written);
      Map<String, String> clusters = Rows.clusters(rows.matched(0));
      assertThat(clusters.get(record)).as("%s", written).isEqualTo(clusters.get(first));
    }
  }

  @Test
  void theSameRecordsInAnyOrderGiveTheSameClustersReviewAndGoldenValues() {
    rows.child(child);
    rows.child(namesakeOf(child));
    rows.record(Feed.SCHOOL, but(child, "first", "Киррил"));
    String expected = told(rows.matched(0));
    for (long seed = 1; seed <= 5; seed++) {
      assertThat(told(rows.matched(seed))).isEqualTo(expected);
    }
  }

  @Test
  void anExplanationTellsFieldsRuleAndEvidenceAgainst() {
    child.put("first", "Глеб");
    List<String> one = rows.child(child);
    List<String> other = rows.child(but(child, "first", "Павел"));
    MatchResult result = rows.matched(0);
    PairExplanation apart = result.explain(one.get(0), other.get(0)).orElseThrow();
    assertThat(apart.linked()).isFalse();
    assertThat(apart.against()).contains("TWINS");
    PairExplanation joined = result.explain(one.get(2), one.get(3)).orElseThrow();
    assertThat(joined.linked()).isTrue();
    assertThat(joined.rule()).isEqualTo("M2");
    assertThat(joined.fields())
        .extracting(PairExplanation.FieldWeight::field)
        .contains("snils", "name", "birth");
    assertThat(result.explain(one.get(0), "nobody")).isEmpty();
  }

  @Test
  void nothingAndOneRecordAreMatchedToo() {
    assertThat(Rows.clusters(new Rows().matched(0))).isEmpty();
    Rows single = new Rows();
    String id = single.record(Feed.PENSION, single.anyChild());
    assertThat(Rows.clusters(single.matched(0))).containsExactly(Map.entry(id, id));
  }

  private Map<String, String> namesakeOf(Map<String, String> of) {
    Map<String, String> stranger = rows.anyChild();
    for (String field : List.of("surname", "first", "patronymic", "birth")) {
      stranger.put(field, of.get(field));
    }
    return stranger;
  }

  private static void assertOneEach(MatchResult result, List<String> one, List<String> other) {
    Map<String, String> clusters = Rows.clusters(result);
    Set<String> ofOne = new HashSet<>();
    Set<String> ofOther = new HashSet<>();
    one.forEach(record -> ofOne.add(clusters.get(record)));
    other.forEach(record -> ofOther.add(clusters.get(record)));
    assertThat(ofOne).hasSize(1);
    assertThat(ofOther).hasSize(1).doesNotContainAnyElementsOf(ofOne);
  }

  private static boolean crosses(ReviewPair pair, List<String> one, List<String> other) {
    return (one.contains(pair.first()) && other.contains(pair.second()))
        || (other.contains(pair.first()) && one.contains(pair.second()));
  }

  private static Map<String, String> but(Map<String, String> child, String field, String value) {
    Map<String, String> changed = new HashMap<>(child);
    changed.put(field, value);
    return changed;
  }

  private static String told(MatchResult result) {
    StringBuilder told = new StringBuilder(Rows.clusters(result).toString());
    result.forEachGolden((cluster, values) -> told.append('\n').append(cluster).append(values));
    return told.append(result.review()).append(result.summary()).toString();
  }
}
