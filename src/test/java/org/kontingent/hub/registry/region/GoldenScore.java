package org.kontingent.hub.registry.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many values of golden records are right: of each pupil with records, the golden record of the
 * cluster that holds most of them, whatever their case, ё as е. A value left out is not right,
 * unless it is a SNILS that no record of the pupil tells.
 */
final class GoldenScore {
  /**
   * Of one field: right, another value than the truth, left out, left out since nobody tells it.
   */
  record Field(long right, long wrong, long absent, long untold) {
    double share() {
      return (double) right / Math.max(1, right + wrong + absent);
    }
  }

  private static final int SNILS = Truth.GOLDEN.indexOf("snils");

  private final Map<String, Field> fields = new TreeMap<>();

  GoldenScore(LinkScore score, Path answer, Path golden, Path feeds) throws IOException {
    Truth truth = score.truth;
    BitSet snilsTold = snilsTold(truth, feeds);
    int[] clusterOf = mainClusters(score);
    IdNumbers names = new IdNumbers();
    int[] numberOfName = new int[score.clusters];
    Truth.rows(
        answer,
        List.of("record_id", "cluster_id"),
        values ->
            numberOfName[names.numberOf(values[1])] =
                score.clusterOf[truth.records.known(values[0])]);
    String[][] values = new String[score.clusters][];
    List<String> columns = new java.util.ArrayList<>(Truth.GOLDEN);
    columns.add("cluster_id");
    Truth.rows(
        golden,
        columns,
        row -> {
          int name = names.known(row[Truth.GOLDEN.size()]);
          if (name >= 0) {
            values[numberOfName[name]] = Arrays.copyOf(row, Truth.GOLDEN.size());
          }
        });
    for (int pupil = 0; pupil < clusterOf.length; pupil++) {
      if (clusterOf[pupil] >= 0 && truth.goldenOf[pupil] != null) {
        compare(truth.goldenOf[pupil], values[clusterOf[pupil]], snilsTold.get(pupil));
      }
    }
  }

  Map<String, Field> fields() {
    return fields;
  }

  /** Of all fields together. */
  double share() {
    long right = fields.values().stream().mapToLong(Field::right).sum();
    long all = fields.values().stream().mapToLong(f -> f.right + f.wrong + f.absent).sum();
    return (double) right / Math.max(1, all);
  }

  private void compare(String[] right, String[] given, boolean snilsTold) {
    for (int i = 0; i < right.length; i++) {
      boolean told = i != SNILS || snilsTold;
      String value = given == null ? "" : given[i];
      Field one =
          value.isEmpty()
              ? new Field(0, 0, told ? 1 : 0, told ? 0 : 1)
              : plain(value).equals(plain(right[i]))
                  ? new Field(1, 0, 0, 0)
                  : new Field(0, 1, 0, 0);
      fields.merge(
          Truth.GOLDEN.get(i),
          one,
          (a, b) ->
              new Field(
                  a.right + b.right, a.wrong + b.wrong, a.absent + b.absent, a.untold + b.untold));
    }
  }

  private static BitSet snilsTold(Truth truth, Path feeds) throws IOException {
    BitSet told = new BitSet();
    for (Feed feed : List.of(Feed.PFR, Feed.SCHOOL)) {
      Truth.rows(
          feeds.resolve(feed.file()),
          List.of("record_id", "snils"),
          row -> {
            int pupil = truth.pupilOf[truth.records.known(row[0])];
            if (row[1].replaceAll("\\D", "").equals(truth.goldenOf[pupil][SNILS])) {
              told.set(pupil);
            }
          });
    }
    return told;
  }

  private static int[] mainClusters(LinkScore score) {
    long[] both = new long[score.records()];
    for (int record = 0; record < both.length; record++) {
      both[record] = (long) score.truth.pupilOf[record] << 32 | score.clusterOf[record];
    }
    Arrays.sort(both);
    int[] main = new int[score.truth.pupils.size()];
    int[] most = new int[main.length];
    Arrays.fill(main, -1);
    for (int i = 0, run = 0; i < both.length; i++) {
      run++;
      if (i + 1 == both.length || both[i + 1] != both[i]) {
        int pupil = (int) (both[i] >>> 32);
        if (run > most[pupil]) {
          most[pupil] = run;
          main[pupil] = (int) both[i];
        }
        run = 0;
      }
    }
    return main;
  }

  private static String plain(String value) {
    return value.strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е');
  }
}
