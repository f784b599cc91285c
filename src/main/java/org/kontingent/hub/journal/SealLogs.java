package org.kontingent.hub.journal;

import java.time.Duration;

/**
 * Gives committed rows of every sealed log their places in line (blueprint 5.7). Any node may do
 * it, one at a time does.
 */
public interface SealLogs {
  /** How long a row may wait for its place before operators are told. */
  Duration ALARM = Duration.ofSeconds(60);

  /** Seals what is committed; answers with the number of rows. */
  long seal();

  /** How long the oldest row has been waiting; zero if none waits. */
  Duration lag();
}
