package org.kontingent.hub.exchange;

import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/** Port: something at the exchange needs a person's eye. */
public interface ExchangeAlerts {
  /**
   * @param code stable code of what happened, such as {@code NOT_THE_EXCHANGE}
   * @param message the message it happened to, as far as known; possibly only claimed
   */
  void raise(String code, Optional<MessageId> message);
}
