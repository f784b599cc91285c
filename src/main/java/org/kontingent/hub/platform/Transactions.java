package org.kontingent.hub.platform;

import java.util.function.Supplier;

/**
 * Runs work in one database transaction: all of it is committed, or none.
 *
 * <p>A transaction never spans a network call (blueprint 5.3). A call inside a running transaction
 * joins it. Any exception rolls back and is rethrown unchanged; work that lost a race with another
 * node may be run again first, so it must do nothing outside the database.
 */
public interface Transactions {
  <T> T call(Supplier<T> work);

  default void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }
}
