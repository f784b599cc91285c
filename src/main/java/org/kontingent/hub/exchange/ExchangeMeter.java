package org.kontingent.hub.exchange;

import org.kontingent.hub.smev.v3.Operation;

/** Port: counts what is too frequent and too empty for the journal. Thread-safe, cheap. */
public interface ExchangeMeter {
  /** What a poll brought. */
  enum Poll {
    /** Nothing waited. */
    EMPTY,
    /** A message came. */
    MESSAGE,
    /** The exchange answered with a fault. */
    FAULT,
    /** No whole answer came. */
    UNREACHABLE
  }

  void polled(Operation operation, Poll result);
}
