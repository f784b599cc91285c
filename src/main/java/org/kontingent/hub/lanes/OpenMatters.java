package org.kontingent.hub.lanes;

import java.util.Collection;
import java.util.Set;
import org.kontingent.hub.smev.MessageId;

/**
 * Whoever may still be busy with messages that are finished in their lanes. Offered as a bean;
 * called in the transaction that removes such messages, so it does nothing outside the database.
 */
@FunctionalInterface
public interface OpenMatters {
  /** Those of the messages that belong to something unfinished: they stay where they are. */
  Set<MessageId> among(Collection<MessageId> messages);
}
