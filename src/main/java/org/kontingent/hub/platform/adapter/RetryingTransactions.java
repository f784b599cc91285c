package org.kontingent.hub.platform.adapter;

import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.Transactions;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@link Transactions} that run the work again, in a new transaction, when it lost a race with
 * another node: a unique key taken meanwhile, a deadlock, a lock waited for in vain. Inside a
 * running transaction nothing is tried again: that is for whoever began it. The work must do
 * nothing outside the database.
 */
public final class RetryingTransactions implements Transactions {
  private static final int ATTEMPTS = 6;
  private static final long LONGEST_PAUSE_MILLIS = 40;

  /** The race was lost every time: the caller may come again later. */
  public static final class LostRace extends HubException {
    private static final long serialVersionUID = 1L;

    LostRace(RuntimeException cause) {
      super("TEMPORARY", "others work on the same records: try again later", cause);
    }
  }

  private final TransactionTemplate template;

  public RetryingTransactions(PlatformTransactionManager manager) {
    this.template = new TransactionTemplate(manager);
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return template.execute(status -> work.get());
      } catch (RuntimeException e) {
        if (!isLostRace(e)) {
          throw e;
        }
        if (attempt == ATTEMPTS) {
          throw new LostRace(e);
        }
        LockSupport.parkNanos(
            TimeUnit.MILLISECONDS.toNanos(
                ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt)));
      }
    }
  }

  private static boolean isLostRace(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyFailureException) {
        return true;
      }
      if (cause instanceof SQLException sql && isRaceState(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  /** Serialization and deadlock, unique key, lock not available, lock timeout. */
  private static boolean isRaceState(String state) {
    return state != null
        && (state.startsWith("40")
            || state.equals("23505")
            || state.equals("55P03")
            || state.equals("HYT00"));
  }
}
