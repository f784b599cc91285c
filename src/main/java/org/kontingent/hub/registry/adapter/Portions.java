package org.kontingent.hub.registry.adapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lists of any length, in portions a statement can carry: PostgreSQL takes no more than 65 535
 * values in one. What is asked for by name never needs a second portion; what hangs together with
 * it may.
 */
final class Portions {
  private static final int MOST = 8_192;

  private Portions() {}

  /** None for an empty list. */
  static <T> Stream<List<T>> of(Collection<T> all) {
    List<T> list = List.copyOf(all);
    return IntStream.rangeClosed(0, (list.size() - 1) / MOST)
        .filter(n -> !list.isEmpty())
        .mapToObj(n -> list.subList(n * MOST, Math.min(list.size(), (n + 1) * MOST)));
  }

  /** All that is found portion by portion. */
  static <T, R> List<R> found(Collection<T> all, Function<List<T>, List<R>> finding) {
    List<R> found = new ArrayList<>();
    of(all).forEach(portion -> found.addAll(finding.apply(portion)));
    return found;
  }
}
