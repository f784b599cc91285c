package org.kontingent.hub.smev.v3;

/** What a delivered message is (MessageTypeType). */
public enum MessageType {
  /** A request to one receiver. */
  REQUEST,
  /** A copy for each subscriber; no response allowed. */
  BROADCAST,
  /** A response. */
  RESPONSE
}
