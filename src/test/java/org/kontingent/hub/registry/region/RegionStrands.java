package org.kontingent.hub.registry.region;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.StrandRow;
import org.kontingent.hub.registry.matching.StrandRows;

/** A small crowded region, full of twins and namesakes, as strands of a living registry. */
public final class RegionStrands {
  private static final ErrorMix CROWDED =
      new ErrorMix("crowded", 1.5, Map.of(), 0.15, 0.6, 0.2, 1.5, 0.05, 0.04, 0.1);

  private final Map<StrandId, String> pupils = new HashMap<>();
  private final List<StrandRows> strands = new ArrayList<>();

  /** Writes the region into a directory and reads it again: each record a strand. */
  public RegionStrands(long seed, int pupils, Path directory) throws IOException {
    new Region(seed, pupils, CROWDED).writeTo(directory);
    Map<String, String> pupilOf = new HashMap<>();
    for (Map<String, String> link : read(directory.resolve("links.csv"))) {
      pupilOf.put(link.get("record_id"), link.get("pupil_id"));
    }
    for (Feed feed : Feed.values()) {
      for (Map<String, String> values : read(directory.resolve(feed.file()))) {
        FeedRow row = row(values);
        StrandId strand = strand(row.recordId());
        this.pupils.put(strand, pupilOf.get(row.recordId()));
        strands.add(new StrandRows(strand, List.of(new StrandRow(kind(feed), row))));
      }
    }
  }

  public List<StrandRows> strands() {
    return strands;
  }

  public String pupilOf(StrandId strand) {
    return pupils.get(strand);
  }

  public String pupilOfRecord(String recordId) {
    return pupilOf(strand(recordId));
  }

  /**
   * As schools and their questions make them: each school record a strand that also holds what the
   * pension and the civil registry answered about its pupil, the same to every school.
   */
  public List<StrandRows> withAnswers() {
    Map<String, List<StrandRow>> answers = new HashMap<>();
    for (StrandRows strand : strands) {
      StrandRow row = strand.rows().get(0);
      if (row.feed() == org.kontingent.hub.registry.matching.Feed.BIRTH
          || row.feed() == org.kontingent.hub.registry.matching.Feed.PENSION) {
        answers.computeIfAbsent(pupilOf(strand.strand()), p -> new ArrayList<>()).add(row);
      }
    }
    List<StrandRows> asked = new ArrayList<>();
    for (StrandRows strand : strands) {
      StrandRow row = strand.rows().get(0);
      if (row.feed() == org.kontingent.hub.registry.matching.Feed.SCHOOL) {
        List<StrandRow> rows = new ArrayList<>(List.of(row));
        List<StrandRow> told = answers.getOrDefault(pupilOf(strand.strand()), List.of());
        for (int i = 0; i < told.size(); i++) {
          rows.add(
              new StrandRow(
                  told.get(i).feed(), renamed(told.get(i).row(), row.row().recordId() + "-" + i)));
        }
        asked.add(new StrandRows(strand.strand(), rows));
      }
    }
    return asked;
  }

  private static FeedRow renamed(FeedRow of, String recordId) {
    return new FeedRow(
        recordId,
        of.surname(),
        of.first(),
        of.patronymic(),
        of.gender(),
        of.birthDate(),
        of.birthPlace(),
        of.snils(),
        of.documentType(),
        of.documentSeries(),
        of.documentNumber(),
        of.documentDate(),
        of.actNumber(),
        of.actDate(),
        of.parent(),
        of.otherParent(),
        of.address(),
        of.phone());
  }

  private static org.kontingent.hub.registry.matching.Feed kind(Feed feed) {
    return switch (feed.file()) {
      case "zags.csv" -> org.kontingent.hub.registry.matching.Feed.BIRTH;
      case "mvd.csv" -> org.kontingent.hub.registry.matching.Feed.MIGRATION;
      case "pfr.csv" -> org.kontingent.hub.registry.matching.Feed.PENSION;
      default -> org.kontingent.hub.registry.matching.Feed.SCHOOL;
    };
  }

  private static StrandId strand(String recordId) {
    return new StrandId(UUID.nameUUIDFromBytes(recordId.getBytes(StandardCharsets.UTF_8)));
  }

  private static FeedRow row(Map<String, String> values) {
    boolean civil = values.containsKey("cert_number");
    return new FeedRow(
        values.get("record_id"),
        values.get("surname"),
        values.get("name"),
        values.get("patronymic"),
        values.get("sex"),
        values.get("birth_date"),
        values.get("birth_place"),
        values.get("snils"),
        civil ? "СВИДЕТЕЛЬСТВО О РОЖДЕНИИ" : values.get("doc_type"),
        values.get(civil ? "cert_series" : "doc_series"),
        values.get(civil ? "cert_number" : "doc_number"),
        values.get("cert_date"),
        values.get("act_number"),
        values.get("act_date"),
        values.get(civil ? "mother" : "parent"),
        values.get("father"),
        values.get("address"),
        values.get("phone"));
  }

  private static List<Map<String, String>> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> names = Csv.values(lines.get(0));
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> values = Csv.values(line);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        row.put(names.get(i), values.get(i));
      }
      rows.add(row);
    }
    return rows;
  }
}
