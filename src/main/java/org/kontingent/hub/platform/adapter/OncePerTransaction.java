package org.kontingent.hub.platform.adapter;

import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something read at most once in a transaction, the same throughout it; outside of one it is read
 * each time. Safe for all threads.
 *
 * @param <T> what is read; never null
 */
public final class OncePerTransaction<T> {
  private final Supplier<T> reading;

  public OncePerTransaction(Supplier<T> reading) {
    this.reading = reading;
  }

  /** As this transaction saw it first. */
  public T get() {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return reading.get();
    }
    @SuppressWarnings("unchecked")
    T known = (T) TransactionSynchronizationManager.getResource(this);
    if (known != null) {
      return known;
    }
    T read = reading.get();
    TransactionSynchronizationManager.bindResource(this, read);
    TransactionSynchronizationManager.registerSynchronization(new Ending());
    return read;
  }

  /** This transaction has changed it: it is read again when next asked for. */
  public void forget() {
    TransactionSynchronizationManager.unbindResourceIfPossible(this);
  }

  /** What is read in one transaction is not for another. */
  private final class Ending implements TransactionSynchronization {
    private Object kept;

    @Override
    public void suspend() {
      kept = TransactionSynchronizationManager.unbindResourceIfPossible(OncePerTransaction.this);
    }

    @Override
    public void resume() {
      if (kept != null) {
        TransactionSynchronizationManager.bindResource(OncePerTransaction.this, kept);
      }
    }

    @Override
    public void afterCompletion(int status) {
      forget();
    }
  }
}
