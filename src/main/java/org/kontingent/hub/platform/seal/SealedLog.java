package org.kontingent.hub.platform.seal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A log whose rows are sealed into a chain of its own after commit (blueprint 5.7). A module offers
 * its log as a bean, and puts the id of each new row into table {@code seal_queue} under the log's
 * name, in the transaction that inserts the row. Rows are never changed afterwards.
 *
 * <p>Every method joins the caller's transaction.
 */
public interface SealedLog {
  /** Stable name, lower case Latin letters, at most 20. */
  String stream();

  /** The forms that are sealed, by id; ids without a row are left out. */
  Map<UUID, CanonicalRow> rows(Collection<UUID> ids);

  /**
   * Ids of rows in their order, for the search for rows that nobody sealed.
   *
   * @param after the last one seen, or null to begin
   */
  List<UUID> idsAfter(UUID after, int limit);
}
