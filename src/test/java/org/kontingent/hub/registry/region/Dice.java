package org.kontingent.hub.registry.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chance with a seed. */
final class Dice {
  private static final double FLATNESS = 5;
  private static final double SKEW = 0.9;
  private static final Map<Integer, double[]> SUMS = new HashMap<>();

  private final Random random;

  Dice(long seed, long stream) {
    this.random = new Random(mixed(seed * 0x9E37_79B9_7F4A_7C15L + stream));
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  int upTo(int bound) {
    return random.nextInt(bound);
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  @SafeVarargs
  final <T> T any(T... list) {
    return list[random.nextInt(list.length)];
  }

  /** One of a list that stands in order of frequency: few are very common, many are rare. */
  <T> T common(List<T> list) {
    double[] sums = sums(list.size());
    double drawn = random.nextDouble() * sums[sums.length - 1];
    int low = 0;
    int high = sums.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sums[middle] < drawn) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return list.get(low);
  }

  private static synchronized double[] sums(int size) {
    return SUMS.computeIfAbsent(
        size,
        n -> {
          double[] sums = new double[n];
          double sum = 0;
          for (int rank = 0; rank < n; rank++) {
            sum += Math.pow(rank + 1 + FLATNESS, -SKEW);
            sums[rank] = sum;
          }
          return sums;
        });
  }

  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return z ^ (z >>> 31);
  }
}
