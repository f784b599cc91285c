package org.kontingent.hub.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a child's records come down to, among a population the model is estimated from. */
class GoldenValuesTest {
  private final Rows rows = Rows.population(300);
  private final Map<String, String> child = rows.anyChild();

  @Test
  void swappedAndMisprintedPartsOfTheHighestSourceDoNotBecomeTheSurname() {
    child.put("surname", "Моловушкин");
    child.put("first", "Кирилл");
    String school = rows.record(Feed.SCHOOL, child);
    rows.record(Feed.MIGRATION, child);
    rows.record(Feed.PENSION, child);
    Map<String, String> swapped = new HashMap<>(child);
    swapped.put("surname", "Кирилл");
    swapped.put("first", "Молавушкен");
    rows.record(Feed.BIRTH, swapped);
    GoldenRow golden = goldenOf(school);
    assertThat(golden.surname()).isEqualTo("Моловушкин");
    assertThat(golden.first()).isEqualTo("Кирилл");
  }

  @Test
  void aDoubleSurnameStaysWholeThoughMostLeaveOutAHalf() {
    child.put("surname", "Моловушкин-Дубов");
    rows.record(Feed.BIRTH, child);
    Map<String, String> half = new HashMap<>(child);
    half.put("surname", "Дубов");
    rows.record(Feed.MIGRATION, half);
    rows.record(Feed.PENSION, half);
    String school = rows.record(Feed.SCHOOL, half);
    assertThat(goldenOf(school).surname()).isEqualTo("Моловушкин-Дубов");
  }

  @Test
  void aBirthAfterItsOwnActIsAMisprintWhoeverTellsIt() {
    child.put("birth", "2012-02-05");
    rows.record(Feed.PENSION, child);
    Map<String, String> undated = new HashMap<>(child);
    undated.put("birth", null);
    rows.record(Feed.MIGRATION, undated);
    String school = rows.record(Feed.SCHOOL, undated);
    Map<String, String> misprint = new HashMap<>(child);
    misprint.put("birth", "2012-05-02");
    misprint.put("acted", "2012-02-19");
    rows.record(Feed.BIRTH, misprint);
    assertThat(goldenOf(school).birthDate()).isEqualTo("2012-02-05");
  }

  @Test
  void theReissuedCertificatesSurnameIsTheChildsThoughItIsLikeTheOldOne() {
    for (int i = 0; i < 8; i++) {
      for (String common : new String[] {"Яковлев", "Ковалёв"}) {
        Map<String, String> other = rows.anyChild();
        other.put("surname", common);
        rows.child(other);
      }
    }
    child.put("surname", "Яковлев");
    child.put("mother", "Яковлева Вера Борисовна");
    child.put("father", "Яковлев Борис Глебович");
    String school = rows.child(child).get(3);
    Map<String, String> renamed = new HashMap<>(child);
    renamed.put("surname", "Ковалёв");
    renamed.put("certificate", "777002");
    renamed.put("issued", "2021-05-05");
    rows.record(Feed.BIRTH, renamed);
    assertThat(goldenOf(school).surname()).isEqualTo("Ковалёв");
  }

  private GoldenRow goldenOf(String record) {
    MatchResult result = rows.matched(0);
    String cluster = Rows.clusters(result).get(record);
    assertThat(Rows.clusters(result).values())
        .as("all four records")
        .filteredOn(cluster::equals)
        .hasSizeGreaterThanOrEqualTo(4);
    Map<String, GoldenRow> golden = new HashMap<>();
    result.forEachGolden(golden::put);
    return golden.get(cluster);
  }
}
