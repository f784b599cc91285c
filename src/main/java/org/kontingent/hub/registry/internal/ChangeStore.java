package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.registry.ChangeEntry;

/** The change entries. Every method joins the caller's transaction. */
public interface ChangeStore {
  /**
   * The last number given. Nobody else gives numbers until the end of the transaction, and all
   * given before are seen from now on.
   */
  long lockHead();

  /**
   * Committed entries without a number, at most so many, oldest first; those of one record in the
   * order of its versions.
   */
  List<UUID> waiting(int limit);

  /** Gives these entries, in this order, the numbers after {@code last}, and moves the head. */
  void number(List<UUID> entries, long last);

  List<ChangeEntry> after(long number, int limit);

  long newest();

  /** When the oldest entry without a number was made. */
  Optional<Instant> oldestWaiting();
}
