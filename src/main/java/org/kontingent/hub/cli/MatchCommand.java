package org.kontingent.hub.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.MatchResult;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.matching.PairExplanation;
import org.kontingent.hub.registry.matching.RecordMatching;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code match}: tries a first load on files, without touching a registry. */
@Command(
    name = "match",
    description = {
      "Finds which records of the feeds in DIR are of one child: zags.csv, mvd.csv, pfr.csv,"
          + " school.csv, UTF-8 with a header line; a file that is not there is left out. The model"
          + " is estimated from the files themselves unless one is given; no registry is touched.",
      "Bad rows and unusable values never stop it; each is reported with file, line, field and"
          + " reason, never with the value. A summary of the quality goes to standard output.",
      "Exit code: 0 done, 1 a record named by --explain is not there, 2 could not."
    })
final class MatchCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--feeds",
      paramLabel = "DIR",
      required = true,
      description = "where the feeds are")
  private Path feeds;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "record_id,cluster_id of every record")
  private Path out;

  @Option(
      names = "--review",
      paramLabel = "FILE",
      description = "pairs for a person: record_id_a,record_id_b,probability,reason")
  private Path review;

  @Option(
      names = "--golden",
      paramLabel = "FILE",
      description =
          "the values of each child: cluster_id,surname,name,patronymic,sex,birth_date,snils,"
              + "cert_series,cert_number")
  private Path golden;

  @Option(
      names = "--explain",
      arity = "2",
      paramLabel = "RECORD",
      description = "says why these two records were linked or not")
  private List<String> explain;

  @Option(
      names = "--link-probability",
      paramLabel = "P",
      description = "least probability of a link made without a person (default 0.95)")
  private double linkProbability = MatchSettings.DEFAULT.linkProbability();

  @Option(
      names = "--review-per-thousand",
      paramLabel = "N",
      description = "most review pairs per 1000 records (default 38)")
  private double reviewPerThousand = MatchSettings.DEFAULT.reviewPerThousand();

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "matches with this model instead of estimating one")
  private Path model;

  @Option(
      names = "--save-model",
      paramLabel = "FILE",
      description = "where the model of this run is written, to match with it again")
  private Path saveModel;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "where every bad row and value is written (default: the first 20 on stderr)")
  private Path report;

  MatchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    if (!Files.isDirectory(feeds)) {
      throw new HubException("INPUT_UNREADABLE", feeds + ": is not a directory");
    }
    MatchSettings settings = settings();
    try (MatchReport problems = new MatchReport(report, terminal)) {
      RecordMatching matching = RecordMatching.telling(problems::value);
      take(matching, problems);
      MatchResult result =
          model == null
              ? matching.match(settings)
              : matching.match(MatchFiles.model(model).with(settings));
      MatchFiles.clusters(out, result);
      if (review != null) {
        MatchFiles.review(review, result);
      }
      if (golden != null) {
        MatchFiles.golden(golden, result);
      }
      if (saveModel != null) {
        MatchFiles.save(saveModel, result.model());
      }
      problems.finish();
      MatchText.summary(result.summary(), terminal.out());
      return explained(result);
    }
  }

  private MatchSettings settings() {
    try {
      return new MatchSettings(
          linkProbability, MatchSettings.DEFAULT.reviewProbability(), reviewPerThousand);
    } catch (IllegalArgumentException e) {
      throw new HubException("BAD_SETTING", "settings: " + e.getMessage(), e);
    }
  }

  private void take(RecordMatching matching, MatchReport problems) {
    Set<String> seen = new HashSet<>();
    int files = 0;
    for (Feed feed : Feed.values()) {
      FeedFile file = new FeedFile(feed, feeds);
      if (!file.exists()) {
        continue;
      }
      files++;
      problems.begin(FeedFile.nameOf(feed));
      file.read(
          new FeedFile.Rows() {
            @Override
            public void row(FeedLine line) {
              problems.at(line.line());
              FeedRow row = line.toFeedRow();
              if (seen.add(row.recordId())) {
                matching.take(feed, row);
              } else {
                problems.row(line.line(), "record_id", "stands twice, the second row is left out");
              }
            }

            @Override
            public void refused(int line, String field, String reason) {
              problems.row(line, field, reason);
            }
          });
    }
    if (files == 0) {
      throw new HubException("INPUT_UNREADABLE", feeds + ": holds none of the feeds");
    }
  }

  private int explained(MatchResult result) {
    if (explain == null) {
      return ExitCode.DONE;
    }
    Optional<PairExplanation> explanation = result.explain(explain.get(0), explain.get(1));
    if (explanation.isEmpty()) {
      terminal.err().println("match: one of the records to explain is in none of the feeds");
      return ExitCode.NO;
    }
    MatchText.explanation(explain.get(0), explain.get(1), explanation.get(), terminal.out());
    return ExitCode.DONE;
  }
}
