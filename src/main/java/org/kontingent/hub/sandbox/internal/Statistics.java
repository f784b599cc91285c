package org.kontingent.hub.sandbox.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.smev.v3.AnswerWriter;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.OperationReader;
import org.kontingent.hub.smev.v3.QueueStatistics;

/** Use cases GetIncomingQueueStatistics and GetStatus. */
final class Statistics {
  private final Exchange exchange;

  Statistics(Exchange exchange) {
    this.exchange = exchange;
  }

  /** The caller's queues; with a NodeID only that node's. */
  byte[] statistics(IncomingCall call, Caller caller) {
    Optional<String> node = OperationReader.statisticsNode(call.document());
    List<QueueStatistics> found = new ArrayList<>();
    Map<QueueName, Integer> waiting = exchange.queues.waitingOf(caller.participant().mnemonic());
    waiting.forEach(
        (name, count) -> {
          if (node.map(wanted -> wanted.equals(name.node())).orElse(true)) {
            found.add(new QueueStatistics(name.toString(), count));
          }
        });
    return new AnswerWriter(call.version()).statistics(found);
  }

  /** The next status message, which is settled by being handed out. */
  Deliver.Answer status(IncomingCall call, Caller caller) {
    Optional<AsyncProcessingStatus> next = exchange.statuses.take(caller.participant().mnemonic());
    AnswerWriter writer = new AnswerWriter(call.version());
    return next.isPresent()
        ? new Deliver.Answer(writer.status(next.get()), true, Optional.empty(), List.of())
        : new Deliver.Answer(
            writer.empty(Operation.GET_STATUS), false, Optional.empty(), List.of());
  }
}
