package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.matching.Feed;

/** One of the four files of a first load, read row by row by the names of its columns. */
final class FeedFile {
  /** Takes rows, and reasons why a row could not be taken as it stands. */
  interface Rows {
    void row(FeedLine line);

    void refused(int line, String field, String reason);
  }

  private static final Map<Feed, String> NAMES =
      Map.of(
          Feed.BIRTH, "zags.csv",
          Feed.MIGRATION, "mvd.csv",
          Feed.PENSION, "pfr.csv",
          Feed.SCHOOL, "school.csv");
  private static final List<String> NEEDED = List.of("record_id", "surname", "name", "birth_date");

  private final Path file;

  FeedFile(Feed feed, Path directory) {
    this.file = directory.resolve(NAMES.get(feed));
  }

  static String nameOf(Feed feed) {
    return NAMES.get(feed);
  }

  boolean exists() {
    return Files.isRegularFile(file);
  }

  Path path() {
    return file;
  }

  /**
   * Reads to the end, whatever single rows are like.
   *
   * @throws HubException {@code INPUT_UNREADABLE} if it is not a file of this feed at all
   */
  void read(Rows rows) {
    try (InputStream in = Files.newInputStream(file)) {
      CsvRows csv = new CsvRows(in);
      Map<String, Integer> places = header(csv.next());
      for (List<String> values = csv.next(); values != null; values = csv.next()) {
        if (values.size() == 1 && values.get(0).isBlank()) {
          continue;
        }
        FeedLine row = new FeedLine(places, values, csv.line(), csv.offset());
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
        rows.row(row);
      }
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** The columns and their places. */
  Map<String, Integer> header() {
    try (InputStream in = Files.newInputStream(file)) {
      return header(new CsvRows(in).next());
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  HubException unreadable(IOException e) {
    return new HubException("INPUT_UNREADABLE", file + ": cannot be read", e);
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
}
