package org.kontingent.hub.sources;

import java.util.function.Supplier;
import org.kontingent.hub.platform.Transactions;

/** Counts transactions and runs their work. */
public final class OneTransaction implements Transactions {
  private int begun;

  public int begun() {
    return begun;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    begun++;
    return work.get();
  }
}
