package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.exchange.ExchangeReply;

/** Port: takes an HTTP answer apart and judges it. Never throws for what the other side sent. */
public interface AnswerReader {
  /** Judges an answer that has just come: its signer must be registered as the exchange. */
  Reading read(ExchangeReply reply);

  /**
   * Reads an answer that was judged and journalled before; the signer's registration may be gone.
   */
  Reading reread(ExchangeReply reply);
}
