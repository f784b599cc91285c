package org.kontingent.hub.exchange;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/** The requests addressed to us, for whoever shows them. */
public interface ServedRequests {
  Optional<ServedRequest> find(MessageId id);

  /** The newest, newest first. */
  List<ServedRequest> latest(int limit);
}
