package org.kontingent.hub.journal;

import java.util.List;
import org.kontingent.hub.smev.MessageId;

/** Port: what a message changed outside the exchange, told by ids and numbers only. */
@FunctionalInterface
public interface MessageEffects {
  /** One line a change, such as {@code source-record <id> change 17}; empty if nothing. */
  List<String> of(MessageId message);
}
