package org.kontingent.hub.registry;

import java.time.Duration;
import java.util.List;

/**
 * Every change of every record, in one line (blueprint 5.7, registry.md 11.1). Whoever has read up
 * to a number has read all there will ever be up to it: a smaller one never appears later. Changes
 * of one record stand in the order of its versions.
 */
public interface ChangeFeed {
  /** Changes wait longer than this for their number: operators are told. */
  Duration ALARM = Duration.ofMinutes(1);

  /** Up to {@code limit} changes with numbers greater than this, in order; 0 for the beginning. */
  List<ChangeEntry> after(long number, int limit);

  /** The greatest number given so far; 0 if none. */
  long newest();

  /** How long the oldest committed change has been waiting for its number. */
  Duration lag();
}
