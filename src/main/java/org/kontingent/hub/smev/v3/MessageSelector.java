package org.kontingent.hub.smev.v3;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;

/**
 * What GetRequest and GetResponse ask for: the oldest message of one kind of data, or of any
 * (smev3.md 4.5).
 *
 * @param nodeId reads the queue of that node; absent reads the common queue
 */
public record MessageSelector(
    Optional<KindOfData> kind, Instant timestamp, Optional<String> nodeId) {
  public MessageSelector {
    nodeId = nodeId.filter(text -> !text.isBlank());
  }

  public static MessageSelector any(Instant now) {
    return new MessageSelector(Optional.empty(), now, Optional.empty());
  }

  public static MessageSelector of(KindOfData kind, Instant now) {
    return new MessageSelector(Optional.of(kind), now, Optional.empty());
  }

  public MessageSelector withNodeId(String value) {
    return new MessageSelector(kind, timestamp, Optional.of(value));
  }
}
