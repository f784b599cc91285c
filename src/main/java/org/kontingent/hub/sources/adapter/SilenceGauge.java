package org.kontingent.hub.sources.adapter;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.sources.SilenceAlerts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A gauge per kind of question, {@code hub.sources.silent}; a log line when it grows. */
final class SilenceGauge implements SilenceAlerts {
  private static final Logger LOG = LoggerFactory.getLogger("org.kontingent.hub.alerts.sources");

  private final MeterRegistry meters;
  private final Map<QuestionKind, AtomicInteger> numbers = new ConcurrentHashMap<>();

  SilenceGauge(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void silent(QuestionKind kind, int questions) {
    AtomicInteger number = numbers.computeIfAbsent(kind, this::gauge);
    if (questions > number.getAndSet(questions)) {
      LOG.warn("NO_ANSWER_FOR_LONG: {} questions {} wait for their answer", questions, kind);
    }
  }

  private AtomicInteger gauge(QuestionKind kind) {
    AtomicInteger number = new AtomicInteger();
    Gauge.builder("hub.sources.silent", number, AtomicInteger::get)
        .description("Questions that wait for their answer longer than is usual")
        .tag("kind", kind.name())
        .register(meters);
    return number;
  }
}
