package org.kontingent.hub.exchange.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeMeter;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ExchangeUnreachable;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls queues of the exchange, the same for answers and requests: get, store, confirm, until the
 * queue is empty. A delivery that cannot be stored is not confirmed, so the exchange gives it again
 * later, and does not hold up the next; a store that takes nothing stops polling until it is back.
 */
public final class QueuePolling {
  /** A delivery could not be stored and was not confirmed. */
  public static final String NOT_STORED = "DELIVERY_NOT_STORED";

  /** The store does not answer: nothing is polled. */
  public static final String STORE_AWAY = "POLLING_STOPPED_STORE_AWAY";

  /** One delivery may be at fault itself; so many in a row are the store's. */
  private static final int FAILURES_BEFORE_REST = 3;

  private static final Logger LOG = LoggerFactory.getLogger(QueuePolling.class);

  private final Operation operation;
  private final int batch;
  private final EnvelopeSealer sealer;
  private final ExchangeTransport transport;
  private final AnswerReader reader;
  private final DeliveryIntake intake;
  private final Acknowledging acknowledging;
  private final Transfers transfers;
  private final PollingPace pace;
  private final IntakeGate gate;
  private final ExchangeMeter meter;
  private final ExchangeAlerts alerts;
  private final AtomicInteger failuresInARow = new AtomicInteger();

  /**
   * @param operation GetResponse or GetRequest
   * @param batch deliveries taken of one queue before the next has its turn
   * @param gate while it is closed nothing is polled
   */
  public QueuePolling(
      Operation operation,
      int batch,
      EnvelopeSealer sealer,
      ExchangeTransport transport,
      AnswerReader reader,
      DeliveryIntake intake,
      Acknowledging acknowledging,
      Transfers transfers,
      PollingPace pace,
      IntakeGate gate,
      ExchangeMeter meter,
      ExchangeAlerts alerts) {
    this.operation = operation;
    this.batch = batch;
    this.sealer = sealer;
    this.transport = transport;
    this.reader = reader;
    this.intake = intake;
    this.acknowledging = acknowledging;
    this.transfers = transfers;
    this.pace = pace;
    this.gate = gate;
    this.meter = meter;
    this.alerts = alerts;
  }

  /** What one poll led to. */
  private enum Step {
    /** A delivery was taken; the queue may hold more. */
    TAKEN,
    /** This queue has nothing, or does not answer, for now. */
    QUEUE_RESTS,
    /** No queue is to be polled now. */
    ALL_REST
  }

  /**
   * Takes at most one batch of each queue that is due.
   *
   * @param queues kinds of data; an empty one stands for all kinds
   * @param call writes the unsigned poll of a queue
   * @return how many deliveries were taken, refused ones included
   */
  public int poll(List<Optional<KindOfData>> queues, Function<Optional<KindOfData>, byte[]> call) {
    int taken = 0;
    for (Optional<KindOfData> queue : queues) {
      Step step = Step.TAKEN;
      for (int count = 0; count < batch && step == Step.TAKEN; count++) {
        step = pollOnce(queue, call);
        taken += step == Step.TAKEN ? 1 : 0;
      }
      if (step == Step.ALL_REST) {
        return taken;
      }
    }
    return taken;
  }

  private Step pollOnce(Optional<KindOfData> queue, Function<Optional<KindOfData>, byte[]> call) {
    if (!pace.isDue(queue) || !pace.isDue(operation)) {
      return Step.QUEUE_RESTS;
    }
    if (gate.closedBy().isPresent() || (failuresInARow.get() > 0 && !isStoreThere())) {
      return Step.ALL_REST;
    }
    ExchangeReply reply;
    try {
      reply = transport.post(operation, sealer.seal(call.apply(queue)));
    } catch (ExchangeUnreachable e) {
      meter.polled(operation, ExchangeMeter.Poll.UNREACHABLE);
      alerts.raise(e.code(), Optional.empty());
      pace.fault(operation);
      return Step.ALL_REST;
    }
    pace.message(operation);
    Reading reading = reader.read(reply);
    if (reading instanceof Reading.Empty) {
      meter.polled(operation, ExchangeMeter.Poll.EMPTY);
      pace.empty(queue);
      return Step.QUEUE_RESTS;
    }
    if (reading instanceof Reading.Fault fault) {
      meter.polled(operation, ExchangeMeter.Poll.FAULT);
      alerts.raise(fault.code(), Optional.empty());
      pace.fault(queue);
      return Step.QUEUE_RESTS;
    }
    meter.polled(operation, ExchangeMeter.Poll.MESSAGE);
    pace.message(queue);
    if (transfers.startIfFiles(reading, () -> take(reply, reading))) {
      // Beside the polling: minutes may pass until its files are here.
      return Step.TAKEN;
    }
    if (!take(reply, reading) && failuresInARow.incrementAndGet() >= FAILURES_BEFORE_REST) {
      pace.fault(operation);
      return Step.ALL_REST;
    }
    return Step.TAKEN;
  }

  /** Stored or not, the exchange holds this delivery back now: the next poll gives the next one. */
  private boolean take(ExchangeReply reply, Reading reading) {
    try {
      intake.take(reply, reading).ifPresent(acknowledging::send);
      failuresInARow.set(0);
      return true;
    } catch (RuntimeException e) {
      LOG.error("A delivery was not stored and is not confirmed: {}", e.getClass().getName());
      alerts.raise(NOT_STORED, reading.claimedMessage());
      return false;
    }
  }

  private boolean isStoreThere() {
    try {
      intake.probe();
      return true;
    } catch (RuntimeException e) {
      LOG.error("Nothing is polled: the store does not answer ({})", e.getClass().getName());
      alerts.raise(STORE_AWAY, Optional.empty());
      return false;
    }
  }
}
