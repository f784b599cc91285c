package org.kontingent.hub.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Runs {@code match} on invented regions and prints what it cost and how right it was. Started by
 * {@code mvn -Pbench -Dtest=MatchRun test}, never by the build. {@code -Dpupils=20000}, {@code
 * -Dseed=1,2,3}, {@code -Dmix=light,usual,heavy,odd}; or {@code -Ddir=DIRECTORY} for feeds that are
 * there already, with their {@code links.csv} and {@code truth.csv}. {@code -Dmatch.heap=4g} is the
 * heap it may use, {@code -Dregion.keep=true} keeps the files.
 */
class MatchRun {
  private static final Path TARGET = Path.of("target", "regions");
  private static final Path FEBRL = Path.of("..", "shared", "vectors", "linkage", "febrl1");

  @Test
  void matchesRegionsAndPrintsCostAndQuality() throws Exception {
    List<String> table = new ArrayList<>();
    String directory = System.getProperty("dir");
    if (directory != null) {
      table.add(line(Path.of(directory).getFileName().toString(), Path.of(directory)));
    } else {
      int pupils = Integer.getInteger("pupils", 20_000);
      for (String mix : System.getProperty("mix", "usual").split(",")) {
        for (String seed : System.getProperty("seed", "1").split(",")) {
          String name = pupils + "-" + mix + "-" + seed;
          Path region = TARGET.resolve(name);
          new Region(Long.parseLong(seed), pupils, ErrorMix.of(mix)).writeTo(region);
          table.add(line(name, region));
          if (!Boolean.getBoolean("region.keep")) {
            delete(region);
          }
        }
      }
    }
    System.out.println(HEADER);
    table.forEach(System.out::println);
  }

  @Test
  void linksFebrlOneAsASchoolFeed() throws Exception {
    assumeThat(FEBRL).as("the vectors beside the repository").exists();
    Path directory = TARGET.resolve("febrl1");
    FebrlFeed.write(FEBRL, directory);
    MeasuredCommand.Cost cost = match(directory);
    assertThat(cost.exitCode()).as(Files.readString(log(directory))).isZero();
    LinkScore score =
        LinkScore.of(new Truth(directory.resolve("links.csv")), answer(directory, "answer.csv"));
    System.out.printf(
        Locale.ROOT,
        "FEBRL 1: precision %.4f, recall %.4f, F1 %.4f%n",
        score.precision(),
        score.recall(),
        score.f1());
  }

  private static final String HEADER =
      "region             records  cpu s    wall  rec/cpu-s  res MB precision  recall     F1 "
          + "twins      strangers sibl other rec+review review/1000 yield golden"
          + " (surname name birth snils)";

  private static String line(String name, Path region) throws Exception {
    MeasuredCommand.Cost cost = match(region);
    assertThat(cost.exitCode()).as(Files.readString(log(region))).isZero();
    Path answer = answer(region, "answer.csv");
    Truth truth = new Truth(region.resolve("links.csv"), region.resolve("truth.csv"));
    LinkScore score = LinkScore.of(truth, answer);
    LinkScore.Review review = score.review(answer(region, "review.csv"));
    GoldenScore golden = new GoldenScore(score, answer, answer(region, "golden.csv"), region);
    printTags(name, score);
    Map<String, GoldenScore.Field> fields = golden.fields();
    System.out.println(name + " golden: " + fields);
    return String.format(
        Locale.ROOT,
        "%-18s %8d %6.1f %7.1f %10.0f %7d   %.5f %.5f %.5f %4d/%-6d %4d/%-5d %4d %5d    %.5f"
            + "      %6.1f %5.3f %.4f (%.4f %.4f %.4f %.4f)",
        name,
        score.records(),
        cost.cpuSeconds(),
        cost.seconds(),
        score.records() / cost.cpuSeconds(),
        cost.residentMegabytes(),
        score.precision(),
        score.recall(),
        score.f1(),
        score.twinsMerged,
        truth.twins.length,
        score.strangersMerged,
        truth.strangers.length,
        score.siblingsMerged,
        score.othersMerged,
        review.recallAfter(),
        review.perThousandRecords(),
        review.yield(),
        golden.share(),
        fields.get("surname").share(),
        fields.get("name").share(),
        fields.get("birth_date").share(),
        fields.get("snils").share());
  }

  private static void printTags(String name, LinkScore score) {
    StringBuilder tags = new StringBuilder(name + " recall by tag:");
    score.recallByTag().entrySet().stream()
        .sorted((a, b) -> Double.compare(a.getValue().share(), b.getValue().share()))
        .forEach(
            tag ->
                tags.append(
                    String.format(
                        Locale.ROOT,
                        " %s %.3f of %d;",
                        tag.getKey(),
                        tag.getValue().share(),
                        tag.getValue().all())));
    System.out.println(tags);
  }

  private static MeasuredCommand.Cost match(Path region) throws Exception {
    Files.createDirectories(answer(region, "answer.csv").getParent());
    return MeasuredCommand.run(
        List.of("-Xmx" + System.getProperty("match.heap", "4g")),
        List.of(
            "match",
            "--feeds",
            region.toString(),
            "--out",
            answer(region, "answer.csv").toString(),
            "--review",
            answer(region, "review.csv").toString(),
            "--golden",
            answer(region, "golden.csv").toString()),
        log(region));
  }

  private static Path log(Path region) {
    return answer(region, "match.log");
  }

  /** Feeds may lie where nothing can be written. */
  private static Path answer(Path region, String file) {
    return TARGET.resolve("answers").resolve(region.getFileName()).resolve(file);
  }

  private static void delete(Path region) throws Exception {
    try (var files = Files.list(region)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(region);
  }
}
