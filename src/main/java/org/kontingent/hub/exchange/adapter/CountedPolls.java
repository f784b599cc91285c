package org.kontingent.hub.exchange.adapter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kontingent.hub.exchange.ExchangeMeter;
import org.kontingent.hub.smev.v3.Operation;

/** Polls as counters {@code hub.exchange.polls} by operation and result. */
public final class CountedPolls implements ExchangeMeter {
  private record Key(Operation operation, Poll result) {}

  private final MeterRegistry meters;
  private final Map<Key, Counter> counters = new ConcurrentHashMap<>();

  public CountedPolls(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void polled(Operation operation, Poll result) {
    counters.computeIfAbsent(new Key(operation, result), this::counter).increment();
  }

  private Counter counter(Key key) {
    return Counter.builder("hub.exchange.polls")
        .description("Polls of the exchange by what they brought")
        .tag("operation", key.operation().label())
        .tag("result", key.result().name().toLowerCase(Locale.ROOT))
        .register(meters);
  }
}
