package org.kontingent.hub.lanes;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.smev.MessageId;

/** What operators see of the lanes: ids, states, times and codes, never content. */
public interface ViewLanes {
  /** All lanes by name. */
  List<LaneOverview> lanes();

  /** One lane; empty if there is none of that name. */
  Optional<LaneOverview> lane(LaneName lane);

  /**
   * Messages of a lane in one state, newest first.
   *
   * @param after continue behind this entry
   * @param limit at most {@value #LONGEST_PAGE}
   */
  LanePage messages(LaneName lane, LaneState state, Optional<UUID> after, int limit);

  /** Every entry of a message, over all lanes and replays, newest first. */
  List<EntryHistory> message(MessageId message);

  int LONGEST_PAGE = 200;
}
