package org.kontingent.hub.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;

/** One of the four files of a first load, read row by row by the names of its columns. */
final class FeedFile {
  /** Takes rows, and reasons why a row could not be taken. */
  interface Rows {
    void row(int line, FeedRow row);

    void refused(int line, String field, String reason);
  }

  private static final Map<Feed, String> NAMES =
      Map.of(
          Feed.BIRTH, "zags.csv",
          Feed.MIGRATION, "mvd.csv",
          Feed.PENSION, "pfr.csv",
          Feed.SCHOOL, "school.csv");
  private static final List<String> NEEDED = List.of("record_id", "surname", "name", "birth_date");

  private final Feed feed;
  private final Path file;

  FeedFile(Feed feed, Path directory) {
    this.feed = feed;
    this.file = directory.resolve(NAMES.get(feed));
  }

  static String nameOf(Feed feed) {
    return NAMES.get(feed);
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  /**
   * Reads to the end, whatever single rows are like.
   *
   * @throws HubException {@code INPUT_UNREADABLE} if it is not a file of this feed at all
   */
  void read(Rows rows) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)))) {
      CsvRows csv = new CsvRows(in);
      Map<String, Integer> places = header(csv.next());
      for (List<String> values = csv.next(); values != null; values = csv.next()) {
        if (values.size() == 1 && values.get(0).isBlank()) {
          continue;
        }
        Row row = new Row(places, values);
        if (row.get("record_id") == null || row.get("record_id").isBlank()) {
          rows.refused(csv.line(), "record_id", "missing");
          continue;
        }
        if (values.size() != places.size()) {
          rows.refused(
              csv.line(),
              "-",
              values.size() + " values for " + places.size() + " columns, read as far as they go");
        }
        rows.row(csv.line(), row.toFeedRow());
      }
    } catch (IOException e) {
      throw new HubException("INPUT_UNREADABLE", file + ": cannot be read", e);
    }
  }

  private Map<String, Integer> header(List<String> names) {
    Map<String, Integer> places = new HashMap<>();
    if (names != null) {
      for (int i = 0; i < names.size(); i++) {
        places.put(names.get(i).strip(), i);
      }
    }
    for (String needed : NEEDED) {
      if (!places.containsKey(needed)) {
        throw new HubException("INPUT_UNREADABLE", file + ": has no column " + needed);
      }
    }
    return places;
  }

  private record Row(Map<String, Integer> places, List<String> values) {
    String get(String column) {
      Integer place = places.get(column);
      return place == null || place >= values.size() ? null : values.get(place);
    }

    FeedRow toFeedRow() {
      boolean civil = places.containsKey("cert_number");
      return new FeedRow(
          get("record_id").strip(),
          get("surname"),
          get("name"),
          get("patronymic"),
          get("sex"),
          get("birth_date"),
          get("birth_place"),
          get("snils"),
          civil ? "СВИДЕТЕЛЬСТВО О РОЖДЕНИИ" : get("doc_type"),
          get(civil ? "cert_series" : "doc_series"),
          get(civil ? "cert_number" : "doc_number"),
          get("cert_date"),
          get("act_number"),
          get("act_date"),
          get(civil ? "mother" : "parent"),
          get("father"),
          get("address"),
          get("phone"));
    }
  }
}
