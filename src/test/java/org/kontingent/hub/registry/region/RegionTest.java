package org.kontingent.hub.registry.region;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An invented region is the same for the same seed, whole, and as hard as it says. */
class RegionTest {
  private static final int PUPILS = 3000;
  @TempDir Path directory;

  @Test
  void theSameSeedGivesTheSameFilesAndAnotherSeedOthers() throws IOException {
    new Region(5, 300, ErrorMix.USUAL).writeTo(directory.resolve("a"));
    new Region(5, 300, ErrorMix.USUAL).writeTo(directory.resolve("b"));
    new Region(6, 300, ErrorMix.USUAL).writeTo(directory.resolve("c"));
    for (String file :
        List.of("zags.csv", "mvd.csv", "pfr.csv", "school.csv", "links.csv", "places.csv")) {
      assertThat(directory.resolve("a").resolve(file))
          .hasSameBinaryContentAs(directory.resolve("b").resolve(file));
      assertThat(Files.readString(directory.resolve("a").resolve(file)))
          .isNotEqualTo(Files.readString(directory.resolve("c").resolve(file)));
    }
  }

  @Test
  void everyRecordHasItsPupilAndEveryColumnItsValue() throws IOException {
    Region.Written written = new Region(1, PUPILS, ErrorMix.HEAVY).writeTo(directory);
    Map<String, Map<String, String>> truth = by("pupil_id", "truth.csv");
    Map<String, Map<String, String>> links = by("record_id", "links.csv");
    assertThat(truth).hasSize(written.pupils());
    assertThat(links).hasSize(written.allRecords());
    Set<String> seen = new HashSet<>();
    for (Feed feed : Feed.values()) {
      for (Map<String, String> row : rows(feed.file())) {
        String id = row.get("record_id");
        assertThat(seen.add(id)).as(id).isTrue();
        assertThat(links.get(id).get("source")).isEqualTo(feed.source());
        assertThat(truth).containsKey(links.get(id).get("pupil_id"));
        assertThat(row.get("surname").strip()).isNotEmpty();
        assertThat(row.get("birth_date")).hasSize(10);
      }
    }
  }

  @Test
  void numbersOfPapersAndAccountsAreNobodyElsesAndCheckDigitsHold() throws IOException {
    new Region(2, PUPILS, ErrorMix.USUAL).writeTo(directory);
    Set<String> snils = new HashSet<>();
    Set<String> certificates = new HashSet<>();
    for (Map<String, String> row : rows("truth.csv")) {
      assertThat(snils.add(row.get("snils"))).isTrue();
      assertThat(certificates.add(row.get("cert_series") + row.get("cert_number"))).isTrue();
      assertThat(new org.kontingent.hub.registry.Snils(row.get("snils"))).isNotNull();
    }
  }

  @Test
  void theHardCasesAreThereAndErrorsGrowWithTheMix() throws IOException {
    Map<String, Integer> light = tags(ErrorMix.LIGHT);
    Map<String, Integer> heavy = tags(ErrorMix.HEAVY);
    for (Slip slip : Slip.values()) {
      assertThat(heavy).containsKey(slip.tag());
    }
    assertThat(heavy).containsKeys("twin", "double");
    assertThat(heavy.get("typo_surname")).isGreaterThan(3 * light.get("typo_surname"));
  }

  @Test
  void strangersOfTheSameNameAndAgeAreStrangers() throws IOException {
    new Region(3, PUPILS, ErrorMix.HEAVY).writeTo(directory);
    Map<String, Map<String, String>> truth = by("pupil_id", "truth.csv");
    int near = 0;
    int same = 0;
    for (Map<String, String> row : truth.values()) {
      String other = row.get("double_of");
      if (!other.isEmpty()) {
        Map<String, String> original = truth.get(other.replace("~", ""));
        assertThat(original.get("family_id")).isNotEqualTo(row.get("family_id"));
        assertThat(original.get("name")).isEqualTo(row.get("name"));
        boolean equalDate = original.get("birth_date").equals(row.get("birth_date"));
        assertThat(other.startsWith("~")).isNotEqualTo(equalDate);
        near += equalDate ? 0 : 1;
        same += equalDate ? 1 : 0;
      }
    }
    assertThat(near).isPositive();
    assertThat(same).isPositive();
  }

  private Map<String, Integer> tags(ErrorMix mix) throws IOException {
    Path part = directory.resolve(mix.name());
    new Region(4, PUPILS, mix).writeTo(part);
    Map<String, Integer> counts = new HashMap<>();
    for (Map<String, String> row : rows(mix.name() + "/links.csv")) {
      for (String tag : row.get("tags").split("\\|")) {
        counts.merge(tag, 1, Integer::sum);
      }
    }
    return counts;
  }

  private Map<String, Map<String, String>> by(String key, String file) throws IOException {
    Map<String, Map<String, String>> found = new HashMap<>();
    rows(file).forEach(row -> found.put(row.get(key), row));
    return found;
  }

  private List<Map<String, String>> rows(String file) throws IOException {
    List<String> lines = Files.readAllLines(directory.resolve(file));
    List<String> columns = Csv.values(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = Csv.values(line);
      assertThat(values).hasSameSizeAs(columns);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        row.put(columns.get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
