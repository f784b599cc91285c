package org.kontingent.hub.journal;

import org.kontingent.hub.smev.MessageId;

/**
 * Port: content of a message that stands elsewhere than in its body, such as files sent beside it.
 * When the message's content must be destroyed, it goes too.
 */
public interface ContentKeptApart {
  /** Makes it unreadable for ever. Joins the caller's transaction; repeatable. */
  void destroy(MessageId message);
}
