package org.kontingent.hub.exchange;

import org.kontingent.hub.smev.MessageId;

/** Use case: put a question on its way to the exchange. */
public interface AskQuestion {
  /**
   * Builds and signs the envelope, journals it and puts it in the outgoing lane, all in the
   * caller's transaction. Nothing is sent here.
   */
  MessageId ask(OutgoingQuestion question);

  /**
   * Whether more may be asked just now. Not while earlier questions wait to be sent or answers to
   * be applied: a question asked later is signed later, and what is known of the child is fresher.
   */
  default boolean hasRoom() {
    return true;
  }
}
