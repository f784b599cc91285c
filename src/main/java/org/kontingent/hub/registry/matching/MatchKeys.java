package org.kontingent.hub.registry.matching;

import org.kontingent.hub.registry.matching.internal.RowKeys;

/**
 * By which keys a row's neighbours are found: two rows are compared if they share at least one, the
 * same in bulk and for a single row. Safe for all threads.
 */
public interface MatchKeys {
  /** A key that more rows than this bear is crowded and leads to nobody. */
  int CROWDED = 500;

  static MatchKeys with(MatchModel model) {
    return new RowKeys(model);
  }

  /**
   * Up to a dozen different numbers, none of them 0, equal for equal rows in every run and process
   * under one model. They are mixed so that they tell no value, but are no secret: who knows a
   * number or a name can work out its key.
   */
  long[] of(Feed feed, FeedRow row);
}
