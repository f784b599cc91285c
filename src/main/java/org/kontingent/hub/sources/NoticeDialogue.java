package org.kontingent.hub.sources;

import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.smev.KindOfData;

/** How one department's unasked notices are understood and confirmed. */
public interface NoticeDialogue {
  KindOfData kind();

  /** Who alone may send them. */
  SourceRole role();

  /**
   * Understands a notice that is valid by its schema.
   *
   * @throws org.kontingent.hub.sources.internal.UnusableAnswer if it contradicts itself or names
   *     impossible dates or numbers; nothing is guessed
   */
  NoticeReading read(byte[] payload);

  /**
   * The answer: taken in. It tells nothing of whether the child is known here.
   *
   * @param test the message was a test and nothing was changed
   */
  byte[] accepted(String noticeId, boolean test);
}
