package org.kontingent.hub.registry.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The word lists of {@code region/names.txt}, the more frequent words first. */
final class Words {
  private static final Map<String, List<String>> LISTS = read();

  static final List<String> STEMS = of("*", "stems");
  static final List<String> PREFIXES = of("*", "prefixes");
  static final List<String> SUFFIXES = of("*", "suffixes");
  static final List<String> STREETS = of("*", "streets");

  /** As people write them: «г. Заозёрск». */
  static final List<String> TOWNS =
      of("*", "towns").stream().map(town -> town.replace(".", ". ")).toList();

  private Words() {}

  static List<String> of(String people, String kind) {
    return LISTS.getOrDefault(people + " " + kind, List.of());
  }

  private static Map<String, List<String>> read() {
    Map<String, List<String>> lists = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(Words.class.getResourceAsStream("/region/names.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split(" ", 3);
          lists.put(parts[0] + " " + parts[1], List.of(parts[2].split(" ")));
        }
      }
      return lists;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
