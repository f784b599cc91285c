package org.kontingent.hub.registry.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How good a linkage is, by the truth: pairs of records over clusters, whose children were merged,
 * recall by kind of error, what review would add. Made for millions of records: numbers in sorted
 * arrays.
 */
final class LinkScore {
  private static final int PUPILS_LOOKED_AT = 50;

  /** True pairs with a record so tagged, and those of them that were linked. */
  record TagRecall(long hits, long all) {
    double share() {
      return all == 0 ? 1 : (double) hits / all;
    }
  }

  /** The queue for people; {@code trueMissed} are its pairs that are true and not linked yet. */
  record Review(long pairs, double perThousandRecords, long trueMissed, double recallAfter) {
    double yield() {
      return (double) trueMissed / Math.max(1, pairs);
    }
  }

  final Truth truth;
  final int[] clusterOf;
  final int clusters;
  final long truePairs;
  final long predictedPairs;
  final long hitPairs;

  int impureClusters;
  long twinsMerged;
  long strangersMerged;
  long siblingsMerged;
  long othersMerged;

  private LinkScore(Truth truth, int[] clusterOf, int clusters) {
    this.truth = truth;
    this.clusterOf = clusterOf;
    this.clusters = clusters;
    int[] pupilSizes = new int[truth.pupils.size()];
    int[] clusterSizes = new int[clusters];
    long[] both = new long[clusterOf.length];
    for (int record = 0; record < clusterOf.length; record++) {
      pupilSizes[truth.pupilOf[record]]++;
      clusterSizes[clusterOf[record]]++;
      both[record] = (long) clusterOf[record] << 32 | truth.pupilOf[record];
    }
    Arrays.sort(both);
    truePairs = pairs(pupilSizes);
    predictedPairs = pairs(clusterSizes);
    hitPairs = lookInto(both);
  }

  /** Records the answer leaves out stand alone. */
  static LinkScore of(Truth truth, Path answer) throws IOException {
    int[] clusterOf = new int[truth.records.size()];
    Arrays.fill(clusterOf, -1);
    IdNumbers names = new IdNumbers();
    Truth.rows(
        answer,
        List.of("record_id", "cluster_id"),
        values -> {
          int record = truth.records.known(values[0]);
          if (record < 0) {
            throw new IllegalArgumentException("unknown record " + values[0]);
          }
          if (clusterOf[record] >= 0) {
            throw new IllegalArgumentException("record given twice " + values[0]);
          }
          clusterOf[record] = names.numberOf(values[1]);
        });
    int next = names.size();
    for (int record = 0; record < clusterOf.length; record++) {
      if (clusterOf[record] < 0) {
        clusterOf[record] = next++;
      }
    }
    return new LinkScore(truth, clusterOf, next);
  }

  int records() {
    return clusterOf.length;
  }

  double precision() {
    return predictedPairs == 0 ? 1 : (double) hitPairs / predictedPairs;
  }

  double recall() {
    return truePairs == 0 ? 1 : (double) hitPairs / truePairs;
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  Review review(Path queue) throws IOException {
    Growing pairs = new Growing();
    Truth.rows(
        queue,
        List.of("record_id_a", "record_id_b"),
        values -> {
          int a = truth.records.known(values[0]);
          int b = truth.records.known(values[1]);
          if (a >= 0 && b >= 0) {
            pairs.add(Truth.pair(a, b));
          }
        });
    long[] queued = pairs.sortedDistinct();
    long missed = 0;
    for (long pair : queued) {
      int a = (int) (pair >>> 32);
      int b = (int) pair;
      if (truth.pupilOf[a] == truth.pupilOf[b] && clusterOf[a] != clusterOf[b]) {
        missed++;
      }
    }
    double after = truePairs == 0 ? 1 : (double) (hitPairs + missed) / truePairs;
    return new Review(queued.length, 1000.0 * queued.length / records(), missed, after);
  }

  Map<String, TagRecall> recallByTag() {
    long[] ofPupil = new long[records()];
    for (int record = 0; record < ofPupil.length; record++) {
      ofPupil[record] = (long) truth.pupilOf[record] << 32 | record;
    }
    Arrays.sort(ofPupil);
    Map<String, TagRecall> found = new TreeMap<>();
    for (int from = 0, to; from < ofPupil.length; from = to) {
      to = endOfRun(ofPupil, from);
      for (int i = from; i < to; i++) {
        for (int j = from; j < i; j++) {
          count((int) ofPupil[i], (int) ofPupil[j], found);
        }
      }
    }
    return found;
  }

  private void count(int a, int b, Map<String, TagRecall> found) {
    long hit = clusterOf[a] == clusterOf[b] ? 1 : 0;
    String[] first = truth.tagSets.get(truth.tagsOf[a]);
    String[] second = truth.tagSets.get(truth.tagsOf[b]);
    for (String tag : first) {
      found.merge(tag, new TagRecall(hit, 1), LinkScore::sum);
    }
    for (String tag : second) {
      if (!Arrays.asList(first).contains(tag)) {
        found.merge(tag, new TagRecall(hit, 1), LinkScore::sum);
      }
    }
  }

  private static TagRecall sum(TagRecall a, TagRecall b) {
    return new TagRecall(a.hits + b.hits, a.all + b.all);
  }

  private long lookInto(long[] both) {
    long hits = 0;
    for (int from = 0, to; from < both.length; from = to) {
      to = endOfRun(both, from);
      Growing pupils = new Growing();
      for (int i = from, run = 0; i < to; i++) {
        run++;
        if (i + 1 == to || both[i + 1] != both[i]) {
          hits += (long) run * (run - 1) / 2;
          pupils.add((int) both[i]);
          run = 0;
        }
      }
      if (pupils.size() > 1) {
        impureClusters++;
        merged(pupils);
      }
    }
    return hits;
  }

  private void merged(Growing pupils) {
    if (pupils.size() > PUPILS_LOOKED_AT) {
      othersMerged++;
      return;
    }
    for (int i = 0; i < pupils.size(); i++) {
      for (int j = 0; j < i; j++) {
        int a = (int) pupils.at(i);
        int b = (int) pupils.at(j);
        long pair = Truth.pair(a, b);
        if (Arrays.binarySearch(truth.twins, pair) >= 0) {
          twinsMerged++;
        } else if (Arrays.binarySearch(truth.strangers, pair) >= 0) {
          strangersMerged++;
        } else if (truth.familyOf.length > 0 && truth.familyOf[a] == truth.familyOf[b]) {
          siblingsMerged++;
        } else {
          othersMerged++;
        }
      }
    }
  }

  private static int endOfRun(long[] sorted, int from) {
    int to = from;
    while (to < sorted.length && sorted[to] >>> 32 == sorted[from] >>> 32) {
      to++;
    }
    return to;
  }

  private static long pairs(int[] sizes) {
    long sum = 0;
    for (int size : sizes) {
      sum += (long) size * (size - 1) / 2;
    }
    return sum;
  }
}
