package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.matching.FieldProblem;

/** Says where, in what field and why a row or value could not be used; never the value itself. */
final class MatchReport implements AutoCloseable {
  private static final int MOST_SHOWN = 20;

  private final PrintWriter file;
  private final Terminal terminal;
  private String feed = "";
  private int line;
  private long told;

  MatchReport(Path path, Terminal terminal) {
    this.terminal = terminal;
    try {
      this.file =
          path == null
              ? null
              : new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new HubException("OUTPUT_UNWRITABLE", path + ": cannot be written", e);
    }
    if (file != null) {
      file.println("file,line,field,reason");
    }
  }

  void begin(String name) {
    feed = name;
  }

  void at(int where) {
    line = where;
  }

  void value(FieldProblem problem) {
    row(line, problem.field(), problem.reason());
  }

  void row(int where, String field, String reason) {
    told++;
    if (file != null) {
      file.printf("%s,%d,%s,\"%s\"%n", feed, where, field, reason);
    } else if (told <= MOST_SHOWN) {
      terminal.err().printf("%s line %d: %s: %s%n", feed, where, field, reason);
    }
  }

  /** Says how many there were in all. */
  void finish() {
    if (told > 0) {
      terminal
          .err()
          .printf(
              "match: %d rows or values could not be used as they stand%s%n",
              told, file == null && told > MOST_SHOWN ? "; --report FILE lists all" : "");
    }
  }

  @Override
  public void close() {
    if (file != null) {
      file.close();
    }
  }
}
