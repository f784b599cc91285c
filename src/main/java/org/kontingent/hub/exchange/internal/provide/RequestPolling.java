package org.kontingent.hub.exchange.internal.provide;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.CollectRequests;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
import org.kontingent.hub.exchange.ProviderSettings;
import org.kontingent.hub.exchange.internal.Acknowledging;
import org.kontingent.hub.exchange.internal.AnswerReader;
import org.kontingent.hub.exchange.internal.DeliveryIntake;
import org.kontingent.hub.exchange.internal.EnvelopeSealer;
import org.kontingent.hub.exchange.internal.Reading;
import org.kontingent.hub.exchange.internal.Transfers;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.MessageSelector;
import org.kontingent.hub.smev.v3.Operation;

/** Polls for requests: get, store, confirm, until the queue is empty. */
public final class RequestPolling implements CollectRequests {
  private final ExchangeSettings settings;
  private final ProviderSettings provider;
  private final RequestHandlers handlers;
  private final EnvelopeWriter writer;
  private final EnvelopeSealer sealer;
  private final ExchangeTransport transport;
  private final AnswerReader reader;
  private final DeliveryIntake intake;
  private final Acknowledging acknowledging;
  private final Transfers transfers;
  private final IntakeGate gate;
  private final ExchangeAlerts alerts;
  private final Clock clock;

  public RequestPolling(
      ExchangeSettings settings,
      ProviderSettings provider,
      RequestHandlers handlers,
      EnvelopeSealer sealer,
      ExchangeTransport transport,
      AnswerReader reader,
      DeliveryIntake intake,
      Acknowledging acknowledging,
      Transfers transfers,
      IntakeGate gate,
      ExchangeAlerts alerts,
      Clock clock) {
    this.settings = settings;
    this.provider = provider;
    this.handlers = handlers;
    this.writer = new EnvelopeWriter(settings.version());
    this.sealer = sealer;
    this.transport = transport;
    this.reader = reader;
    this.intake = intake;
    this.acknowledging = acknowledging;
    this.transfers = transfers;
    this.gate = gate;
    this.alerts = alerts;
    this.clock = clock;
  }

  @Override
  public int collect() {
    int taken = 0;
    for (MessageSelector selector : selectors()) {
      try {
        taken += collect(selector);
      } catch (ExchangeUnreachable e) {
        alerts.raise(e.code(), Optional.empty());
        return taken;
      }
    }
    return taken;
  }

  private int collect(MessageSelector selector) {
    for (int taken = 0; taken < settings.batch(); taken++) {
      if (gate.closedBy().isPresent()) {
        return taken;
      }
      ExchangeReply reply =
          transport.post(Operation.GET_REQUEST, sealer.seal(writer.getRequest(selector)));
      Reading reading = reader.read(reply);
      if (reading instanceof Reading.Empty) {
        return taken;
      }
      if (reading instanceof Reading.Fault fault) {
        alerts.raise(fault.code(), Optional.empty());
        return taken;
      }
      // Refused or not, the exchange now holds this delivery back: the next poll gives the next.
      Runnable taking = () -> intake.take(reply, reading).ifPresent(acknowledging::acknowledge);
      if (!transfers.startIfFiles(reading, taking)) {
        taking.run();
      }
    }
    return settings.batch();
  }

  /** Without NodeID: requests stand in one queue, only answers are kept apart (smev3.md 4.4). */
  private List<MessageSelector> selectors() {
    if (handlers.kinds().isEmpty()) {
      return List.of();
    }
    return provider.unfiltered()
        ? List.of(MessageSelector.any(clock.instant()))
        : handlers.kinds().stream().map(kind -> MessageSelector.of(kind, clock.instant())).toList();
  }
}
