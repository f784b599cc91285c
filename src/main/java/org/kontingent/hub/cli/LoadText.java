package org.kontingent.hub.cli;

import java.io.PrintStream;
import java.util.Map;
import org.kontingent.hub.registry.load.LoadReport;
import org.kontingent.hub.registry.matching.MatchSummary;

/** What {@code load} says at its end: numbers, nobody's name. */
final class LoadText {
  private LoadText() {}

  static void report(LoadReport report, LoadWords words, PrintStream out) {
    if (report.isRepeated()) {
      out.println(words.of("repeated", report.finishedAt().toString()));
    }
    out.println(words.of("created", report.created(), report.confirmed()));
    out.println(words.of("linked", report.linked()));
    out.println(words.of("queued", report.queued()));
    LoadReport.Places places = report.places();
    out.println(
        words.of(
            "places",
            places.enrolments(),
            places.pupils(),
            places.organisations(),
            places.groups()));
    each(report.conflicts(), "conflict", words, out);
    each(report.refused(), "refused", words, out);
    each(report.leftOut(), "leftOut", words, out);
    each(places.refused(), "placesRefused", words, out);
    if (report.strangers() != 0) {
      out.println(words.of("strangers", report.strangers()));
    }
    report.matching().ifPresent(summary -> quality(summary, words, out));
    out.flush();
  }

  private static void quality(MatchSummary summary, LoadWords words, PrintStream out) {
    out.println(words.of("quality.sizes", sizes(summary.clusterSizes())));
    out.println(words.of("quality.precision", summary.estimatedPrecision()));
    long records = summary.recordsByFeed().values().stream().mapToLong(Integer::longValue).sum();
    out.println(
        words.of(
            "quality.review",
            summary.reviewPairs(),
            records == 0 ? 0.0 : 1000.0 * summary.reviewPairs() / records,
            summary.reviewPairs() == 0 ? 0.0 : summary.reviewTrue() / summary.reviewPairs()));
  }

  private static String sizes(Map<Integer, Integer> sizes) {
    StringBuilder text = new StringBuilder();
    sizes.forEach(
        (size, count) ->
            text.append(text.isEmpty() ? "" : ", ").append(size).append(": ").append(count));
    return text.toString();
  }

  /** A title with the sum, then a line for each, none at all for none. */
  private static void each(
      Map<? extends Enum<?>, Long> counts, String key, LoadWords words, PrintStream out) {
    out.println(words.of(key, counts.values().stream().mapToLong(Long::longValue).sum()));
    counts.forEach((code, count) -> out.println(words.of("each", code.name(), count)));
  }
}
