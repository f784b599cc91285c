package org.kontingent.hub.smev.v3;

/** Which way an operation's body element travels. */
public enum Direction {
  /** From an information system to the exchange: the operation's request element. */
  TO_EXCHANGE,
  /** From the exchange to an information system: the operation's response element. */
  FROM_EXCHANGE
}
