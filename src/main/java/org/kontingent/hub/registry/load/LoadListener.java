package org.kontingent.hub.registry.load;

import org.kontingent.hub.registry.matching.Feed;

/** Hears how a load goes. Called from one thread at a time. */
public interface LoadListener {
  /** What a load does one after the other. */
  enum Stage {
    READING,
    MATCHING,
    WRITING
  }

  void begins(Stage stage);

  /** So many rows were read. */
  void read(long rows);

  /**
   * @param skipped children an earlier attempt had written
   * @param children written so far, those included, of {@code all}
   */
  void written(long skipped, long children, long all);

  /** A row or value that is not loaded; line 0 if the value is left out wherever it stands. */
  void problem(Feed feed, int line, String field, LoadProblem why);

  /** The same of what is said of organisations. */
  void organisationProblem(int line, String field, LoadProblem why);
}
