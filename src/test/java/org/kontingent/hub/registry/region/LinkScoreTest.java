package org.kontingent.hub.registry.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The score of a linkage: by hand on a few records, and beside the independent scorer. */
class LinkScoreTest {
  private static final Path OTHER_SCORER =
      Path.of("..", "shared", "vectors", "linkage", "score_links.py");
  @TempDir Path directory;

  @Test
  void pairsAreCountedOverClusters() throws IOException {
    LinkScore score = score(small(), "r1,x\nr2,x\nr3,y\nr4,y\nr5,y\n");
    assertThat(score.truePairs).isEqualTo(3 + 1);
    assertThat(score.predictedPairs).isEqualTo(1 + 3);
    assertThat(score.hitPairs).isEqualTo(1 + 1);
    assertThat(score.precision()).isEqualTo(0.5);
    assertThat(score.impureClusters).isEqualTo(1);
    assertThat(score.twinsMerged).isEqualTo(1);
  }

  @Test
  void recordsLeftOutStandAlone() throws IOException {
    LinkScore score = score(small(), "r1,x\nr2,x\n");
    assertThat(score.clusters).isEqualTo(4);
    assertThat(score.predictedPairs).isEqualTo(1);
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isEqualTo(0.25);
  }

  @Test
  void strangeAndRepeatedRecordsAreRefused() {
    assertThatThrownBy(() -> score(small(), "r9,x\n")).hasMessageContaining("unknown");
    assertThatThrownBy(() -> score(small(), "r1,x\nr1,y\n")).hasMessageContaining("twice");
  }

  @Test
  void reviewAddsOnlyTruePairsThatAreNotLinked() throws IOException {
    LinkScore score = score(small(), "r1,x\nr2,x\n");
    Path queue = file("review.csv", "record_id_a,record_id_b\nr2,r1\nr3,r1\nr1,r3\nr3,r4\n");
    LinkScore.Review review = score.review(queue);
    assertThat(review.pairs()).isEqualTo(3);
    assertThat(review.trueMissed()).isEqualTo(1);
    assertThat(review.recallAfter()).isEqualTo(0.5);
  }

  @Test
  void recallIsGivenByKindOfError() throws IOException {
    Map<String, LinkScore.TagRecall> tags = score(small(), "r1,x\nr2,x\n").recallByTag();
    assertThat(tags.get("latin")).isEqualTo(new LinkScore.TagRecall(1, 2));
    assertThat(tags.get("twin")).isEqualTo(new LinkScore.TagRecall(0, 1));
  }

  @Test
  void goldenValuesAreHeldAgainstTheMainClusterOfEachPupil() throws IOException {
    Truth truth = small();
    String answer = "r1,x\nr2,x\nr3,z\nr4,y\nr5,y\n";
    LinkScore score = score(truth, answer);
    Path golden =
        file(
            "golden.csv",
            "cluster_id,surname,name,patronymic,sex,birth_date,snils\n"
                + "x,РУЧЬЕВ,Илья,,М,2010-01-01,\n"
                + "z,Иной,Илья,,М,2010-01-01,1\n"
                + "y,Ручьёв,Иван,,М,2010-01-02,222\n");
    file("pfr.csv", "record_id,snils\nr3,1\n");
    file("school.csv", "record_id,snils\nr4,22-2\n");
    GoldenScore values = new GoldenScore(score, directory.resolve("answer.csv"), golden, directory);
    assertThat(values.fields().get("surname")).isEqualTo(new GoldenScore.Field(2, 0, 0, 0));
    assertThat(values.fields().get("birth_date")).isEqualTo(new GoldenScore.Field(1, 1, 0, 0));
    assertThat(values.fields().get("snils")).isEqualTo(new GoldenScore.Field(1, 0, 0, 1));
    assertThat(values.share()).isCloseTo(6 / 7.0, within(1e-9));
  }

  @Test
  void theNumbersAreThoseOfTheIndependentScorer() throws Exception {
    assumeThat(OTHER_SCORER).as("the scorer beside the repository").exists();
    assumeThat(Path.of("/usr/bin/python3")).as("python3").exists();
    new Region(8, 2500, ErrorMix.ODD).writeTo(directory);
    Truth truth = new Truth(directory.resolve("links.csv"), directory.resolve("truth.csv"));
    Path answer = roughAnswer();
    Path queue = roughQueue();
    JsonNode other = otherScore(answer, queue);
    LinkScore score = LinkScore.of(truth, answer);
    assertThat(other.get("precision").doubleValue()).isBetween(0.01, 0.99);
    assertThat(score.f1()).isEqualTo(other.get("f1").doubleValue(), within(1e-9));
    assertThat(score.hitPairs).isEqualTo(other.get("true_positive").longValue());
    assertThat(score.predictedPairs).isEqualTo(other.get("predicted_pairs").longValue());
    assertThat(truth.twins.length).isEqualTo(other.get("twin_pairs").intValue());
    assertThat(truth.strangers.length).isEqualTo(other.get("stranger_pairs").intValue());
    assertThat(score.twinsMerged).isEqualTo(other.get("twins_merged").longValue());
    assertThat(score.strangersMerged).isEqualTo(other.get("strangers_merged").longValue());
    assertThat(score.siblingsMerged).isEqualTo(other.get("siblings_merged").longValue());
    assertThat(score.othersMerged).isEqualTo(other.get("others_merged").longValue());
    assertThat(score.impureClusters).isEqualTo(other.get("impure_clusters").intValue());
    LinkScore.Review review = score.review(queue);
    assertThat(review.trueMissed()).isEqualTo(other.get("review_true_missed").longValue());
    assertThat(review.recallAfter())
        .isEqualTo(other.get("recall_after_review_direct").doubleValue(), within(1e-9));
    JsonNode tags = other.get("recall_by_tag");
    Map<String, LinkScore.TagRecall> ours = score.recallByTag();
    assertThat(ours).hasSize(tags.size());
    ours.forEach(
        (tag, recall) -> assertThat(recall.all()).isEqualTo(tags.get(tag).get(1).longValue()));
  }

  /** Joins by name and birth date, which merges twins of one initial, strangers and siblings. */
  private Path roughAnswer() throws IOException {
    StringBuilder answer = new StringBuilder("record_id,cluster_id\n");
    for (String file : List.of("zags.csv", "school.csv")) {
      Truth.rows(
          directory.resolve(file),
          List.of("record_id", "surname", "name", "birth_date"),
          row ->
              answer
                  .append(row[0])
                  .append(',')
                  .append(row[1].strip())
                  .append(row[2].charAt(0))
                  .append(row[3].replaceAll("^.*(\\d{4}).*$", "$1"))
                  .append('\n'));
    }
    return file("answer.csv", answer.toString());
  }

  private Path roughQueue() throws IOException {
    List<String> ids = new ArrayList<>();
    Truth.rows(
        directory.resolve("links.csv"),
        List.of("pupil_id", "record_id"),
        row -> ids.add(row[0] + row[1]));
    ids.sort(null);
    StringBuilder queue = new StringBuilder("record_id_a,record_id_b,probability,reason\n");
    for (int i = 1; i < ids.size(); i += 3) {
      queue.append(ids.get(i).substring(10)).append(',').append(ids.get(i - 1).substring(10));
      queue.append(",0.5,\n");
    }
    return file("review.csv", queue.toString());
  }

  private JsonNode otherScore(Path answer, Path queue) throws Exception {
    Path printed = directory.resolve("printed.json");
    Process python =
        new ProcessBuilder(
                "/usr/bin/python3",
                OTHER_SCORER.toString(),
                "--json",
                "--links",
                directory.resolve("links.csv").toString(),
                "--truth",
                directory.resolve("truth.csv").toString(),
                "--clusters",
                answer.toString(),
                "--review",
                queue.toString())
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(python.waitFor()).isZero();
    return new ObjectMapper().readTree(printed.toFile());
  }

  private Truth small() throws IOException {
    return new Truth(
        file(
            "links.csv",
            "source,record_id,pupil_id,tags\n"
                + "zags,r1,p1,\nmvd,r2,p1,latin\npfr,r3,p1,\nzags,r4,p2,twin\nmvd,r5,p2,\n"),
        file(
            "truth.csv",
            "pupil_id,surname,name,birth_date,snils,family_id,twin_of,double_of\n"
                + "p1,Ручьёв,Илья,2010-01-01,111,f1,p2,\n"
                + "p2,Ручьёв,Иван,2010-01-01,222,f1,p1,\n"));
  }

  private LinkScore score(Truth truth, String answer) throws IOException {
    return LinkScore.of(truth, file("answer.csv", "record_id,cluster_id\n" + answer));
  }

  private Path file(String name, String text) throws IOException {
    return Files.write(directory.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
