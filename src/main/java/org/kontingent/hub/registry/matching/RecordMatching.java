package org.kontingent.hub.registry.matching;

import java.util.function.Consumer;
import org.kontingent.hub.registry.matching.internal.MatchEngine;

/**
 * Tries out on files which records are of one child. Take all records, then match once. The result
 * is a function of the records alone: their order does not matter. One thread at a time.
 */
public interface RecordMatching {
  /** A new, empty run; problems are told as rows are taken. */
  static RecordMatching with(MatchSettings settings, Consumer<FieldProblem> problems) {
    return new MatchEngine(settings, problems);
  }

  /**
   * A new, empty run that estimates nothing but matches with this model: what it gives for a record
   * is what {@link StrandMatching} gives for a strand of that record alone.
   */
  static RecordMatching with(MatchModel model, Consumer<FieldProblem> problems) {
    return new MatchEngine(model, problems);
  }

  /** Takes one record; a record id must not come twice. */
  void take(Feed feed, FeedRow row);

  /** Puts all records taken into clusters, estimating the model from them unless one was given. */
  MatchResult match();
}
