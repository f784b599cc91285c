package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.Feed;

/** Gathers from a run's records what {@link Estimation} needs to see of them. */
final class Estimating {
  private static final long MOST_SAMPLED = 3_000_000;
  private static final int RANDOM_PAIRS = 200_000;
  private static final int RANDOM_PAIRS_OF_EACH = 20;

  private final Columns columns;
  private final ComparedPairs pairs;
  private final Comparison comparison;
  private final int[] byId;
  private final Sample sample;

  Estimating(
      Columns columns, ComparedPairs pairs, Comparison comparison, int[] byId, Sample sample) {
    this.columns = columns;
    this.pairs = pairs;
    this.comparison = comparison;
    this.byId = byId;
    this.sample = sample;
  }

  Estimation estimation() {
    long every = Math.max(1, pairs.count() / MOST_SAMPLED);
    Patterns seen = new Patterns();
    double scale = 1;
    if (every == 1) {
      pairs.forEach((a, b, levels) -> see(seen, a, b, levels));
    } else {
      scale = sample(seen, every);
    }
    return new Estimation(seen.sorted(), scale, atRandom().sorted(), feedSizes());
  }

  /** One pair of so many, whatever order the records came in; how many each of them stands for. */
  private double sample(Patterns seen, long every) {
    long[] sampled = new long[1];
    int[] rank = IdOrder.ranks(byId);
    pairs.forEachPair(
        (a, b) -> {
          if (Long.remainderUnsigned(pairHash(rank[a], rank[b]), every) == 0) {
            sampled[0]++;
            see(seen, a, b, comparison.compare(a, b));
          }
        });
    return sampled[0] == 0 ? 1 : (double) pairs.count() / sampled[0];
  }

  private void see(Patterns seen, int a, int b, long levels) {
    seen.add(Patterns.feeds(columns.feedCode(a), columns.feedCode(b)), levels, sample.weight(a, b));
  }

  private Patterns atRandom() {
    Patterns random = new Patterns();
    int size = columns.size();
    long pairs = Math.min(RANDOM_PAIRS, (long) RANDOM_PAIRS_OF_EACH * size);
    for (int i = 0; i < pairs && size > 1; i++) {
      long hash = LongIntMap.mix(i + 1L);
      int a = byId[(int) Long.remainderUnsigned(hash, size)];
      int b = byId[(int) Long.remainderUnsigned(LongIntMap.mix(hash + 1), size)];
      if (a != b) {
        random.add(0, comparison.compare(a, b));
      }
    }
    return random;
  }

  private int[] feedSizes() {
    int[] sizes = new int[Feed.values().length];
    for (int record = 0; record < columns.size(); record++) {
      sizes[columns.feedCode(record)] += sample.every();
    }
    return sizes;
  }

  private static long pairHash(int a, int b) {
    return LongIntMap.mix((long) Math.min(a, b) << 32 | Math.max(a, b));
  }
}
