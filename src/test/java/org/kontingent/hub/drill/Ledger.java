package org.kontingent.hub.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the exchange says was done, read from the sandbox's file. */
record Ledger(List<Line> lines) {
  private static final String HUB = "RO61HUB01";

  /** One deed. */
  record Line(long at, String event, String participant, String id, String about, String digest) {}

  static Ledger read(Path file) {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return new Ledger(
          lines
              .map(line -> line.split("\t", -1))
              .filter(parts -> parts.length == 6)
              .map(p -> new Line(Long.parseLong(p[0]), p[1], p[2], p[3], p[4], p[5]))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the hub did there. */
  List<Line> ofHub(String event) {
    return lines.stream()
        .filter(line -> line.participant().equals(HUB) && line.event().equals(event))
        .toList();
  }

  /** What departments answered. */
  int answers() {
    return (int)
        lines.stream()
            .filter(line -> line.event().equals("RESPONSE") && !line.participant().equals(HUB))
            .count();
  }

  /** Answers of departments the hub has not confirmed yet. */
  List<String> unconfirmed() {
    Set<String> confirmed = ofHub("CONFIRMED").stream().map(Line::id).collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> line.event().equals("RESPONSE") && !line.participant().equals(HUB))
        .map(Line::id)
        .filter(id -> !confirmed.contains(id))
        .toList();
  }

  /** The longest time in which the hub confirmed nothing, between its first and its last. */
  long longestGapMillis() {
    long longest = 0;
    long former = -1;
    for (Line line : ofHub("CONFIRMED")) {
      longest = Math.max(longest, former < 0 ? 0 : line.at() - former);
      former = line.at();
    }
    return longest;
  }
}
