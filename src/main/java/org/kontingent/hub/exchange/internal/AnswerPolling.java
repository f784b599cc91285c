package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.CollectAnswers;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.PolledKinds;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.MessageSelector;

/** Polls the answers to our questions: every kind of data, or all at once. */
public final class AnswerPolling implements CollectAnswers {
  private final ExchangeSettings settings;
  private final boolean allKindsAtOnce;
  private final PolledKinds kinds;
  private final EnvelopeWriter writer;
  private final QueuePolling polling;
  private final Clock clock;

  public AnswerPolling(
      ExchangeSettings settings,
      boolean allKindsAtOnce,
      PolledKinds kinds,
      QueuePolling polling,
      Clock clock) {
    this.settings = settings;
    this.allKindsAtOnce = allKindsAtOnce;
    this.kinds = kinds;
    this.writer = new EnvelopeWriter(settings.version());
    this.polling = polling;
    this.clock = clock;
  }

  @Override
  public int collect() {
    return polling.poll(queues(), kind -> writer.getResponse(selector(kind)));
  }

  private List<Optional<KindOfData>> queues() {
    return allKindsAtOnce
        ? List.of(Optional.empty())
        : kinds.kinds().stream().map(Optional::of).toList();
  }

  private MessageSelector selector(Optional<KindOfData> kind) {
    MessageSelector selector =
        kind.map(named -> MessageSelector.of(named, clock.instant()))
            .orElseGet(() -> MessageSelector.any(clock.instant()));
    return settings.nodeId().map(selector::withNodeId).orElse(selector);
  }
}
