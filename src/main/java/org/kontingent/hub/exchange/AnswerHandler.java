package org.kontingent.hub.exchange;

import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/**
 * Port: whoever asks questions of some kind takes what becomes of them. Called inside the
 * transaction that settles the message; throwing rolls everything back and the message stays to be
 * applied again.
 */
public interface AnswerHandler {
  boolean handles(KindOfData kind);

  /** Whether the question is still to be put; asked right before it leaves. */
  default boolean isWanted(String correlation) {
    return true;
  }

  /** The exchange has taken the question. */
  void sent(String correlation, MessageId messageId);

  void answered(ReceivedAnswer answer);

  /** The exchange finally refused the question at sending; {@code code} is the fault's name. */
  void refused(String correlation, MessageId messageId, String code);

  /** The question's own term was over before the exchange took it; nothing is sent any more. */
  void expired(String correlation, MessageId messageId, String code);
}
