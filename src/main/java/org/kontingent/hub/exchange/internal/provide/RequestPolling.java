package org.kontingent.hub.exchange.internal.provide;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.CollectRequests;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ProviderSettings;
import org.kontingent.hub.exchange.internal.QueuePolling;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.MessageSelector;

/** Polls the requests addressed to us: every kind of data served, or all at once. */
public final class RequestPolling implements CollectRequests {
  private final ProviderSettings provider;
  private final RequestHandlers handlers;
  private final EnvelopeWriter writer;
  private final QueuePolling polling;
  private final Clock clock;

  public RequestPolling(
      ExchangeSettings settings,
      ProviderSettings provider,
      RequestHandlers handlers,
      QueuePolling polling,
      Clock clock) {
    this.provider = provider;
    this.handlers = handlers;
    this.writer = new EnvelopeWriter(settings.version());
    this.polling = polling;
    this.clock = clock;
  }

  @Override
  public int collect() {
    return polling.poll(queues(), kind -> writer.getRequest(selector(kind)));
  }

  private List<Optional<KindOfData>> queues() {
    if (handlers.kinds().isEmpty()) {
      return List.of();
    }
    return provider.unfiltered()
        ? List.of(Optional.empty())
        : handlers.kinds().stream().map(Optional::of).toList();
  }

  /** Without NodeID: requests stand in one queue, only answers are kept apart (smev3.md 4.4). */
  private MessageSelector selector(Optional<KindOfData> kind) {
    return kind.map(named -> MessageSelector.of(named, clock.instant()))
        .orElseGet(() -> MessageSelector.any(clock.instant()));
  }
}
