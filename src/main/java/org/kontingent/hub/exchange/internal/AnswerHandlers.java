package org.kontingent.hub.exchange.internal;

import java.util.List;
import org.kontingent.hub.exchange.AnswerHandler;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.KindOfData;

/** Finds who takes the answers of a kind of data. */
public final class AnswerHandlers {
  private final List<AnswerHandler> handlers;

  public AnswerHandlers(List<AnswerHandler> handlers) {
    this.handlers = List.copyOf(handlers);
  }

  AnswerHandler require(KindOfData kind) {
    return handlers.stream()
        .filter(h -> h.handles(kind))
        .findFirst()
        .orElseThrow(() -> new HubException("NO_HANDLER", "Nobody takes answers of " + kind + "."));
  }
}
