package org.kontingent.hub.exchange;

import org.kontingent.hub.platform.HubException;

/** No whole answer came from the exchange; worth another try. */
public final class ExchangeUnreachable extends HubException {
  private static final long serialVersionUID = 1L;

  public ExchangeUnreachable(String code, String sentence, Throwable cause) {
    super(code, sentence, cause);
  }
}
