package org.kontingent.hub.smev.v3;

/** What an answer of the exchange is, before anything in it is trusted. */
public enum AnswerKind {
  /** A SOAP fault; unsigned. */
  FAULT,
  /** The queue is empty: the operation's wrapper without a child; unsigned. */
  EMPTY,
  /** Send*Response with MessageMetadata signed by the exchange. */
  RECEIPT,
  /** Request delivered, signed by the exchange. */
  REQUEST,
  /** Response delivered, signed by the exchange. */
  RESPONSE,
  /** A status message, signed by the exchange. */
  STATUS,
  /** AckResponse; unsigned. */
  ACKNOWLEDGED,
  /** Queue statistics; unsigned. */
  STATISTICS
}
