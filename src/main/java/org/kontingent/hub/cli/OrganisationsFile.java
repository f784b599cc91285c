package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.OrganisationRow;

/** {@code organisations.csv} of a first load: which organisation each school of the feed is. */
final class OrganisationsFile {
  static final String NAME = "organisations.csv";
  private static final String KEY = "school_id";

  private final Path file;

  OrganisationsFile(Path directory) {
    this.file = directory.resolve(NAME);
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
   * @throws HubException {@code INPUT_UNREADABLE} if it is no such file at all
   */
  void read(FeedFiles.OrganisationVisitor visitor) {
    try (InputStream in = Files.newInputStream(file)) {
      CsvRows csv = new CsvRows(in);
      Map<String, Integer> places = header(csv.next());
      for (List<String> values = csv.next(); values != null; values = csv.next()) {
        if (values.size() == 1 && values.get(0).isBlank()) {
          continue;
        }
        if (values.size() != places.size()) {
          visitor.problem(csv.line(), "-", LoadProblem.COLUMNS);
        }
        visitor.row(csv.line(), row(new FeedLine(places, values, csv.line(), csv.offset())));
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
    if (!places.containsKey(KEY)) {
      throw new HubException("INPUT_UNREADABLE", file + ": has no column " + KEY);
    }
    return places;
  }

  private static OrganisationRow row(FeedLine line) {
    return new OrganisationRow(
        line.get(KEY),
        line.get("organisation_id"),
        line.get("full_name"),
        line.get("short_name"),
        line.get("type"),
        line.get("oktmo"),
        line.get("ogrn"),
        line.get("inn"),
        line.get("kpp"),
        line.get("licence_number"),
        line.get("licence_date"),
        line.get("licence_levels"));
  }
}
