package org.kontingent.hub.exchange.internal;

import java.time.Clock;
import java.util.Optional;
import org.kontingent.hub.exchange.CollectAnswers;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
import org.kontingent.hub.exchange.PolledKinds;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.MessageSelector;
import org.kontingent.hub.smev.v3.Operation;

/** Polls kind after kind: get, store, confirm, until the queue is empty. */
public final class AnswerPolling implements CollectAnswers {
  private final ExchangeSettings settings;
  private final PolledKinds kinds;
  private final EnvelopeWriter writer;
  private final EnvelopeSealer sealer;
  private final ExchangeTransport transport;
  private final AnswerReader reader;
  private final DeliveryIntake intake;
  private final Acknowledging acknowledging;
  private final ExchangeAlerts alerts;
  private final Clock clock;

  public AnswerPolling(
      ExchangeSettings settings,
      PolledKinds kinds,
      EnvelopeSealer sealer,
      ExchangeTransport transport,
      AnswerReader reader,
      DeliveryIntake intake,
      Acknowledging acknowledging,
      ExchangeAlerts alerts,
      Clock clock) {
    this.settings = settings;
    this.kinds = kinds;
    this.writer = new EnvelopeWriter(settings.version());
    this.sealer = sealer;
    this.transport = transport;
    this.reader = reader;
    this.intake = intake;
    this.acknowledging = acknowledging;
    this.alerts = alerts;
    this.clock = clock;
  }

  @Override
  public int collect() {
    int taken = 0;
    for (KindOfData kind : kinds.kinds()) {
      try {
        taken += collect(kind);
      } catch (ExchangeUnreachable e) {
        alerts.raise(e.code(), Optional.empty());
        return taken;
      }
    }
    return taken;
  }

  private int collect(KindOfData kind) {
    for (int taken = 0; taken < settings.batch(); taken++) {
      ExchangeReply reply = transport.post(Operation.GET_RESPONSE, poll(kind));
      Reading reading = reader.read(reply);
      if (reading instanceof Reading.Empty) {
        return taken;
      }
      if (reading instanceof Reading.Fault fault) {
        alerts.raise(fault.code(), Optional.empty());
        return taken;
      }
      // Refused or not, the exchange now holds this delivery back: the next poll gives the next
      // one.
      intake.take(reply, reading).ifPresent(acknowledging::acknowledge);
    }
    return settings.batch();
  }

  private byte[] poll(KindOfData kind) {
    MessageSelector selector = MessageSelector.of(kind, clock.instant());
    if (settings.nodeId().isPresent()) {
      selector = selector.withNodeId(settings.nodeId().get());
    }
    return sealer.seal(writer.getResponse(selector));
  }
}
