package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
  private static final Path REGION = Path.of("../shared/vectors/linkage/ru-small");

  @TempDir Path home;

  @Test
  void theSmallRegionIsMatchedBetterThanTheBars() throws Exception {
    Assumptions.assumeTrue(Files.exists(REGION), "the region stands beside the repository only");
    Path out = home.resolve("out.csv");
    Path review = home.resolve("review.csv");
    Path golden = home.resolve("golden.csv");
    Ran ran =
        Ran.main("match", "--feeds", REGION, "--out", out, "--review", review, "--golden", golden);
    assertThat(ran.code()).as(ran.reasons()).isZero();
    assertThat(ran.text()).contains("estimated precision", "by size", "expected to be true");
    Map<String, String> child = column(REGION.resolve("links.csv"), 1, 2);
    Map<String, String> cluster = column(out, 0, 1);
    assertThat(cluster.keySet()).isEqualTo(child.keySet());
    double shared = pairs(cluster, child);
    double precision = shared / pairs(cluster, Map.of());
    double recall = shared / pairs(child, Map.of());
    assertThat(precision).isGreaterThanOrEqualTo(0.998);
    assertThat(2 * precision * recall / (precision + recall)).isGreaterThanOrEqualTo(0.990);
    assertThat(Files.readAllLines(review)).hasSizeLessThan(child.size() * 40 / 1000);
    assertThat(Files.readAllLines(golden).get(0))
        .isEqualTo(
            "cluster_id,surname,name,patronymic,sex,birth_date,snils,cert_series,cert_number");
    assertThat(ran.reasons()).contains("line").doesNotContainPattern("[А-Яа-я]{3}");
  }

  @Test
  void badRowsAreReportedByLineFieldAndReasonAndStopNothing() throws Exception {
    write(
        "school.csv",
        "\uFEFFrecord_id,surname,name,patronymic,sex,birth_date,snils,doc_type,doc_series,doc_number\r\n"
            + "S1,\"Дубо\"\"вин\",Антон,,М,31.02.2012,123-456-789 00,Свидетельство о рождении,2-АБ,123456\r\n"
            + ",Без,Номера,,М,01.02.2012,,,,\r\n"
            + "S1,Дубовин,Антон,,М,01.02.2012,,,,\r\n"
            + "S2,Калинин,Павел\r\n"
            + "\r\n"
            + "S3,\"Горин,\nСергей\",Глеб,,X,2012-02-01,,,,\n"
            + "S4,Открыт,\"Глеб,М,2012-02-01,,,,\n");
    Path out = home.resolve("out.csv");
    Path report = home.resolve("report.csv");
    Ran ran = Ran.main("match", "--feeds", home, "--out", out, "--report", report);
    assertThat(ran.code()).as(ran.reasons()).isZero();
    assertThat(column(out, 0, 1)).containsOnlyKeys("S1", "S2", "S3", "S4");
    assertThat(Files.readAllLines(report))
        .anyMatch(line -> line.startsWith("school.csv,2,birth_date,"))
        .anyMatch(line -> line.startsWith("school.csv,2,snils,"))
        .anyMatch(line -> line.startsWith("school.csv,3,record_id,"))
        .anyMatch(line -> line.startsWith("school.csv,4,record_id,"))
        .anyMatch(line -> line.startsWith("school.csv,5,-,"))
        .anyMatch(line -> line.startsWith("school.csv,7,sex,"))
        .noneMatch(line -> line.contains("123"));
  }

  @Test
  void aSavedModelMatchesAgainAndWhatIsNoneIsRefused() throws Exception {
    write(
        "school.csv",
        "record_id,surname,name,birth_date,snils\n"
            + "S1,Калинин,Павел,2012-01-02,11223344595\n"
            + "S2,Калинин,Павел,2012-01-02,11223344595\n"
            + "S3,Дубовин,Антон,2011-03-04,\n");
    Path out = home.resolve("out.csv");
    Path model = home.resolve("model.txt");
    Path again = home.resolve("again.txt");
    Ran first = Ran.main("match", "--feeds", home, "--out", out, "--save-model", model);
    assertThat(first.code()).as(first.reasons()).isZero();
    Map<String, String> clusters = column(out, 0, 1);
    assertThat(clusters.get("S1")).isEqualTo(clusters.get("S2")).isNotEqualTo(clusters.get("S3"));
    Ran second =
        Ran.main("match", "--feeds", home, "--out", out, "--model", model, "--save-model", again);
    assertThat(second.code()).as(second.reasons()).isZero();
    assertThat(column(out, 0, 1)).isEqualTo(clusters);
    assertThat(again).hasSameTextualContentAs(model);
    assertRefused(Ran.main("match", "--feeds", home, "--out", out, "--model", out), "no model");
    assertRefused(
        Ran.main("match", "--feeds", home, "--out", out, "--model", home.resolve("absent")),
        "cannot be read");
  }

  @Test
  void whatIsNoFeedGetsItsReason() throws Exception {
    Path out = home.resolve("out.csv");
    assertRefused(
        Ran.main("match", "--feeds", home.resolve("absent"), "--out", out), "not a directory");
    assertRefused(Ran.main("match", "--feeds", home, "--out", out), "none of the feeds");
    write("pfr.csv", "id;name\n1;2\n");
    assertRefused(Ran.main("match", "--feeds", home, "--out", out), "no column");
    write("pfr.csv", "record_id,surname,name,birth_date\nP1,Калинин,Павел,2012-01-02\n");
    assertRefused(
        Ran.main("match", "--feeds", home, "--out", home.resolve("no/such/out.csv")), "written");
    assertRefused(
        Ran.main("match", "--feeds", home, "--out", out, "--link-probability", "0.2"), "link");
    Ran unknown = Ran.main("match", "--feeds", home, "--out", out, "--explain", "P1", "P2");
    assertThat(unknown.code()).isEqualTo(ExitCode.NO);
    assertThat(unknown.reasons()).contains("none of the feeds");
  }

  private static void assertRefused(Ran ran, String reason) {
    assertThat(ran.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.reasons()).contains(reason).hasLineCount(1);
  }

  private void write(String name, String text) throws IOException {
    Files.write(home.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> column(Path csv, int key, int value) throws IOException {
    Map<String, String> column = new HashMap<>();
    List<String> lines = Files.readAllLines(csv);
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",");
      column.put(values[key], values[value]);
    }
    return column;
  }

  /**
   * Pairs of records that are together in the first grouping, and in the second if it knows them.
   */
  private static double pairs(Map<String, String> groups, Map<String, String> and) {
    Map<String, Integer> sizes = new HashMap<>();
    groups.forEach(
        (id, group) -> sizes.merge(group + "|" + and.getOrDefault(id, ""), 1, Integer::sum));
    return sizes.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
  }
}
