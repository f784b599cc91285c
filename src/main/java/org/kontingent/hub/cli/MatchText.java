package org.kontingent.hub.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.kontingent.hub.registry.matching.MatchSummary;
import org.kontingent.hub.registry.matching.PairExplanation;

/** What {@code match} says on the screen. */
final class MatchText {
  private MatchText() {}

  static void summary(MatchSummary summary, PrintStream out) {
    int records = summary.recordsByFeed().values().stream().mapToInt(Integer::intValue).sum();
    int clusters = summary.clusterSizes().values().stream().mapToInt(Integer::intValue).sum();
    line(out, "records", records + " " + summary.recordsByFeed());
    line(out, "clusters", clusters + ", by size " + summary.clusterSizes());
    line(out, "estimated precision", number(summary.estimatedPrecision()));
    line(
        out,
        "review",
        "%d pairs, %s per 1000 records, %s of them expected to be true"
            .formatted(
                summary.reviewPairs(),
                number(records == 0 ? 0 : 1000.0 * summary.reviewPairs() / records),
                number(
                    summary.reviewPairs() == 0
                        ? 0
                        : summary.reviewTrue() / summary.reviewPairs())));
    line(
        out,
        "pairs compared",
        "%d, %s per record; %d blocks of %d records were too large"
            .formatted(
                summary.candidates(),
                number(records == 0 ? 0 : (double) summary.candidates() / records),
                summary.cutBlocks(),
                summary.cutRecords()));
    line(
        out,
        "estimated rates",
        "namesakes %s, twins %s; %s after %d rounds"
            .formatted(
                number(summary.namesakeRate()),
                number(summary.twinRate()),
                summary.converged() ? "at rest" : "NOT at rest",
                summary.rounds()));
    line(out, "repaired", summary.repairs().toString());
    out.flush();
  }

  static void explanation(String first, String second, PairExplanation why, PrintStream out) {
    out.printf("%n%s and %s: %s%n", first, second, why.linked() ? "LINKED" : "not linked");
    line(out, "rule", why.rule());
    line(out, "the two alone", "probability " + number(why.pairProbability()));
    if (!why.linked()) {
      line(out, "all records of both", "probability " + number(why.clusterProbability()));
    }
    for (String against : why.against()) {
      line(out, "certainly against", against);
    }
    out.printf(
        "  %-12s %5s %14s %16s %12s%n",
        "field", "level", "bits v. chance", "v. a namesake", "v. a twin");
    for (PairExplanation.FieldWeight field : why.fields()) {
      out.printf(
          Locale.ROOT,
          "  %-12s %5d %14.1f %16.1f %12.1f%n",
          field.field(),
          field.level(),
          field.againstChance(),
          field.againstNamesake(),
          field.againstTwin());
    }
    out.flush();
  }

  private static void line(PrintStream out, String name, String text) {
    out.printf("%-20s %s%n", name, text);
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }
}
