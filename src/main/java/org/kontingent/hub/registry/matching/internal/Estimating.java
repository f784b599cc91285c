package org.kontingent.hub.registry.matching.internal;

import org.kontingent.hub.registry.matching.Feed;

/** Gathers from a run's records what {@link Estimation} needs to see of them. */
final class Estimating {
  private static final long MOST_SAMPLED = 3_000_000;
  private static final int RANDOM_PAIRS = 200_000;
  private static final int RANDOM_PAIRS_OF_EACH = 20;

  private final Columns columns;
  private final Blocks blocks;
  private final Comparison comparison;
  private final int[] byId;
  private final Sample sample;

  Estimating(Columns columns, Blocks blocks, Comparison comparison, int[] byId, Sample sample) {
    this.columns = columns;
    this.blocks = blocks;
    this.comparison = comparison;
    this.byId = byId;
    this.sample = sample;
  }

  Estimation estimation(long candidates) {
    long every = Math.max(1, candidates / MOST_SAMPLED);
    Patterns seen = new Patterns();
    long[] sampled = new long[1];
    int[] rank = IdOrder.ranks(byId);
    blocks.forEach(
        (a, b) -> {
          if (every == 1 || Long.remainderUnsigned(pairHash(rank[a], rank[b]), every) == 0) {
            sampled[0]++;
            seen.add(
                Patterns.feeds(columns.feedCode(a), columns.feedCode(b)),
                comparison.compare(a, b),
                sample.weight(a, b));
          }
        });
    double scale = sampled[0] == 0 ? 1 : (double) candidates / sampled[0];
    return new Estimation(seen.sorted(), scale, atRandom().sorted(), feedSizes());
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
