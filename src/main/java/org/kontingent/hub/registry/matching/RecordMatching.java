package org.kontingent.hub.registry.matching;

import java.util.function.Consumer;
import org.kontingent.hub.registry.matching.internal.MatchEngine;

/**
 * Tries out on files which records are of one child. Take all records, then match once. The result
 * is a function of the records alone: their order does not matter. One thread at a time.
 */
public interface RecordMatching {
  /** A new, empty run; problems are told as rows are taken. */
  static RecordMatching telling(Consumer<FieldProblem> problems) {
    return new MatchEngine(problems);
  }

  /** Takes one record; a record id must not come twice. */
  void take(Feed feed, FeedRow row);

  /** Puts all records taken into clusters by a model estimated from them. */
  MatchResult match(MatchSettings settings);

  /**
   * The same by a model that is there: what it gives for a record is what {@link StrandMatching}
   * gives for a strand of that record alone.
   */
  MatchResult match(MatchModel model);
}
