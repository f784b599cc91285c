package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneName;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.Operation;

/**
 * Port: one kind of message we send, and what the outcome of sending means to those who wanted it
 * sent. Every method about an outcome is called in the transaction that settles the lane entry, and
 * only by the one whose claim still held: once per message.
 */
public interface OutgoingMessages {
  LaneName lane();

  /** The operation whose body the lane's messages are. */
  Operation operation();

  /**
   * Whether a message is still to be sent: false if what it asks for is settled, or nobody wants to
   * know any more. Asked right before sending, outside the transaction that settles.
   */
  default boolean isWanted(MessageId id) {
    return true;
  }

  /** It is not wanted any more and was taken from its lane. */
  default void withdrawn(MessageId id) {}

  /**
   * The exchange has it.
   *
   * @param code {@code SENT}, or the fault's name by which the exchange said that it had it before
   */
  void taken(MessageId id, String code);

  /** The exchange will never take it; {@code code} is the fault's name. */
  void refused(MessageId id, String code);

  /** The exchange says that its own end of life has passed. */
  void expired(MessageId id, String code);

  /**
   * Its id is too old for the exchange: the same content is to be signed under a new id, journalled
   * and put in the lane, linked to the old one. The exchange may have taken it under the old id all
   * the same (an attempt whose outcome was never learnt), so an answer to either counts.
   */
  void renew(Claim claim);
}
