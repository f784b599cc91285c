package org.kontingent.hub.registry.region;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What {@code links.csv} and, where there is one, {@code truth.csv} say; all is numbered. */
final class Truth {
  /** The fields of a pupil that a golden record is held against. */
  static final List<String> GOLDEN = List.of("surname", "name", "birth_date", "snils");

  private static final int FIRST_SIZE = 1 << 16;

  final IdNumbers records = new IdNumbers();
  final IdNumbers pupils = new IdNumbers();
  final List<String[]> tagSets = new ArrayList<>();

  /** By number of record. */
  int[] pupilOf = new int[FIRST_SIZE];

  int[] tagsOf = new int[FIRST_SIZE];

  /** Pairs of pupils, sorted; see {@link #pair}. */
  long[] twins = {};

  long[] strangers = {};

  /** By number of pupil; empty without {@code truth.csv}. */
  int[] familyOf = {};

  String[][] goldenOf = {};

  Truth(Path links) throws IOException {
    Map<String, Integer> sets = new HashMap<>();
    rows(
        links,
        List.of("record_id", "pupil_id", "tags"),
        values -> {
          int record = records.numberOf(values[0]);
          if (record >= pupilOf.length) {
            pupilOf = Arrays.copyOf(pupilOf, record * 2);
            tagsOf = Arrays.copyOf(tagsOf, record * 2);
          }
          pupilOf[record] = pupils.numberOf(values[1]);
          tagsOf[record] = sets.computeIfAbsent(values[2], this::newTagSet);
        });
  }

  /** With families, twins, strangers and right values. */
  Truth(Path links, Path truth) throws IOException {
    this(links);
    IdNumbers families = new IdNumbers();
    Growing twinPairs = new Growing();
    Growing strangerPairs = new Growing();
    List<String> columns =
        new ArrayList<>(List.of("pupil_id", "family_id", "twin_of", "double_of"));
    columns.addAll(GOLDEN);
    rows(
        truth,
        columns,
        values -> {
          int pupil = pupils.numberOf(values[0]);
          addPair(pupil, values[2], twinPairs);
          addPair(pupil, values[3].replace("~", ""), strangerPairs);
          int most = pupils.size();
          if (most > familyOf.length) {
            familyOf = Arrays.copyOf(familyOf, most * 2);
            goldenOf = Arrays.copyOf(goldenOf, most * 2);
          }
          familyOf[pupil] = families.numberOf(values[1]);
          goldenOf[pupil] = Arrays.copyOfRange(values, 4, values.length);
        });
    twins = twinPairs.sortedDistinct();
    strangers = strangerPairs.sortedDistinct();
  }

  /** The lower number in the upper half. */
  static long pair(int a, int b) {
    return (long) Math.min(a, b) << 32 | Math.max(a, b);
  }

  /** Calls with the values of these columns; an absent column reads as empty. */
  static void rows(Path file, List<String> columns, Consumer<String[]> row) throws IOException {
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      List<String> header = Csv.values(reader.readLine());
      int[] places = columns.stream().mapToInt(header::indexOf).toArray();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        List<String> values = Csv.values(line);
        String[] wanted = new String[places.length];
        for (int i = 0; i < places.length; i++) {
          wanted[i] = places[i] < 0 || places[i] >= values.size() ? "" : values.get(places[i]);
        }
        row.accept(wanted);
      }
    }
  }

  private void addPair(int pupil, String other, Growing pairs) {
    if (!other.isEmpty()) {
      pairs.add(pair(pupil, pupils.numberOf(other)));
    }
  }

  private Integer newTagSet(String tags) {
    tagSets.add(tags.isEmpty() ? new String[0] : tags.split("\\|"));
    return tagSets.size() - 1;
  }
}
