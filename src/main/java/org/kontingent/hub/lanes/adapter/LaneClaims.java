package org.kontingent.hub.lanes.adapter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneName;

/** How a database gives out due entries, each to one node only. */
interface LaneClaims {
  /**
   * Takes up to {@code limit} entries in the caller's transaction, if there is one.
   *
   * @param probe take one that waits for a retry even before it is due
   */
  List<Claim> take(LaneName lane, int limit, Instant now, Duration lease, boolean probe);
}
