package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.lanes.LaneName;

/** The lanes the exchange uses. */
public final class ExchangeLanes {
  /** Signed requests on their way to the exchange. */
  public static final LaneName REQUESTS = new LaneName("out/smev/requests");

  /** Verified answers on their way to those who asked. */
  public static final LaneName ANSWERS = new LaneName("in/smev/answers");

  /** Verified requests addressed to us, on their way to those who serve them. */
  public static final LaneName SERVED = new LaneName("in/smev/requests");

  /** Signed answers of ours on their way to the exchange. */
  public static final LaneName RESPONSES = new LaneName("out/smev/responses");

  private ExchangeLanes() {}
}
