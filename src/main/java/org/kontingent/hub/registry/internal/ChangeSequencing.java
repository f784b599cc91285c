package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ChangeFeed;

/**
 * The sequencer: gives committed entries their public numbers, each batch in a transaction of its
 * own. A number given inside the business transaction could become visible after a greater one;
 * here an entry whose transaction lasted long simply gets a later number.
 */
public final class ChangeSequencing implements ChangeFeed {
  static final int BATCH = 1_000;
  private static final int MOST_BATCHES_A_RUN = 100;

  private final ChangeStore store;
  private final Transactions transactions;
  private final Clock clock;

  public ChangeSequencing(ChangeStore store, Transactions transactions, Clock clock) {
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Gives numbers until nothing waits, or long enough; says how many. Safe on any node at once. */
  public long sequence() {
    long numbered = 0;
    for (int batch = 0; batch < MOST_BATCHES_A_RUN; batch++) {
      int entries = transactions.call(this::numberBatch);
      numbered += entries;
      if (entries < BATCH) {
        break;
      }
    }
    return numbered;
  }

  @Override
  public List<ChangeEntry> after(long number, int limit) {
    return transactions.call(() -> store.after(number, limit));
  }

  @Override
  public long newest() {
    return transactions.call(store::newest);
  }

  @Override
  public Duration lag() {
    return transactions
        .call(store::oldestWaiting)
        .map(oldest -> Duration.between(oldest, clock.instant()))
        .filter(waited -> !waited.isNegative())
        .orElse(Duration.ZERO);
  }

  private int numberBatch() {
    if (store.waiting(1).isEmpty()) {
      return 0;
    }
    long last = store.lockHead();
    List<UUID> entries = store.waiting(BATCH);
    if (!entries.isEmpty()) {
      store.number(entries, last);
    }
    return entries.size();
  }
}
