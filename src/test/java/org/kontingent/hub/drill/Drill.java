package org.kontingent.hub.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The table every drill prints, on the screen and in {@code target/drill/table.txt}. */
final class Drill {
  private static final String FORM = "%-28s %7s %8s %8s %5s %7s %10s %11s%n";

  private Drill() {}

  static void head() {
    write(
        String.format(
            FORM,
            "drill",
            "sent",
            "accepted",
            "answered",
            "lost",
            "doubled",
            "unanswered",
            "longest gap"));
  }

  static void row(String name, Tally tally) {
    write(
        String.format(
            FORM,
            name,
            tally.sent(),
            tally.accepted(),
            tally.answered(),
            tally.lost(),
            tally.doubled(),
            tally.unanswered(),
            tally.longestGapMillis() / 1000 + "." + tally.longestGapMillis() / 100 % 10 + " s"));
    if (tally.expired() > 0) {
      write(
          "    of the accepted, ended without an answer in their term: " + tally.expired() + "\n");
    }
    tally.findings().forEach(finding -> write("    " + finding + "\n"));
  }

  static void say(String text) {
    write(text + "\n");
  }

  private static void write(String text) {
    System.out.print(text);
    System.out.flush();
    try {
      Path table = DrillHome.ROOT.resolve("table.txt");
      Files.createDirectories(table.getParent());
      Files.writeString(
          table,
          text,
          StandardCharsets.UTF_8,
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
