package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.load.LoadListener;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.matching.Feed;

/**
 * How a load goes, a line now and then; and where each row or value stands that is not loaded: in a
 * file of its own, else the first few on the screen. Never a value.
 */
final class LoadProgress implements LoadListener, AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int MOST_SHOWN = 20;

  private final PrintStream screen;
  private final LoadWords words;
  private final LongSupplier nanos;
  private final PrintWriter file;
  private long told;
  private long problems;
  private long began;

  LoadProgress(PrintStream screen, LoadWords words, Path report, LongSupplier nanos) {
    this.screen = screen;
    this.words = words;
    this.nanos = nanos;
    try {
      this.file =
          report == null
              ? null
              : new PrintWriter(Files.newBufferedWriter(report, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new HubException("OUTPUT_UNWRITABLE", report + ": cannot be written", e);
    }
    if (file != null) {
      file.print("file,line,field,reason,effect\n");
    }
  }

  @Override
  public void begins(Stage stage) {
    began = nanos.getAsLong();
    told = began;
    screen.println(words.of("stage." + stage));
  }

  @Override
  public void read(long rows) {
    if (isTime()) {
      screen.println(words.of("progress.read", rows));
    }
  }

  @Override
  public void written(long skipped, long children, long all) {
    if (isTime() || children == all) {
      double seconds = Math.max(1e-3, (nanos.getAsLong() - began) / 1e9);
      double rate = (children - skipped) / seconds;
      screen.println(
          words.of(
              "progress.written",
              children,
              all,
              Math.round(rate),
              clock(Math.round((all - children) / Math.max(rate, 1e-3)))));
    }
  }

  @Override
  public void problem(Feed feed, int line, String field, LoadProblem why) {
    problem(FeedFile.nameOf(feed), line, field, why);
  }

  @Override
  public void organisationProblem(int line, String field, LoadProblem why) {
    problem(OrganisationsFile.NAME, line, field, why);
  }

  private void problem(String name, int line, String field, LoadProblem why) {
    problems++;
    if (file != null) {
      file.printf("%s,%d,%s,%s,%s\n", name, line, field, why, why.effect());
    } else if (problems <= MOST_SHOWN) {
      screen.printf("%s:%d: %s: %s%n", name, line, field, why);
    } else if (problems == MOST_SHOWN + 1) {
      screen.println(words.of("problems.more"));
    }
  }

  /** The file of problems must be whole before the load is called done. */
  void finish() {
    if (file != null && file.checkError()) {
      throw new HubException(
          "OUTPUT_UNWRITABLE", "everything is loaded, but the file of bad rows is not whole");
    }
  }

  private boolean isTime() {
    long now = nanos.getAsLong();
    if (now - told < PAUSE.toNanos()) {
      return false;
    }
    told = now;
    return true;
  }

  private static String clock(long seconds) {
    return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
