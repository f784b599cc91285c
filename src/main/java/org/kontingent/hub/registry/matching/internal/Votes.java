package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * Weighted support for values of one field of one child; ties go to the higher role, then lower
 * value.
 */
final class Votes {
  private static final class Value {
    final long value;
    double weight;
    double highest;
    int feeds;

    Value(long value) {
      this.value = value;
    }

    boolean isBetterThan(Value other) {
      if (weight != other.weight) {
        return weight > other.weight;
      }
      return highest != other.highest ? highest > other.highest : value < other.value;
    }
  }

  private final List<Value> values = new ArrayList<>();

  void add(long value, double weight, int feed) {
    if (value == 0) {
      return;
    }
    Value found = null;
    for (Value known : values) {
      if (known.value == value) {
        found = known;
      }
    }
    if (found == null) {
      found = new Value(value);
      values.add(found);
    }
    // A second record of one feed repeats its neighbour more than it confirms it.
    found.weight += (found.feeds >> feed & 1) == 1 ? weight / 4 : weight;
    found.highest = Math.max(found.highest, weight);
    found.feeds |= 1 << feed;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** The best supported value, 0 if there is none. */
  long best() {
    Value best = null;
    for (Value value : values) {
      if (best == null || value.isBetterThan(best)) {
        best = value;
      }
    }
    return best == null ? 0 : best.value;
  }
}
