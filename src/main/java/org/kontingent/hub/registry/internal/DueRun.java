package org.kontingent.hub.registry.internal;

import java.util.List;
import java.util.function.Consumer;
import org.kontingent.hub.platform.Transactions;

/**
 * A run over what is due: each in a transaction of its own, so that one that fails keeps no other
 * waiting.
 *
 * @param failed how many could not be worked on; they come again with the next run
 */
public record DueRun(long done, long failed) {
  /** Some of what is due, in order. */
  @FunctionalInterface
  public interface Pages<T> {
    /**
     * @param last what the page before ended with; null for the first
     */
    List<T> behind(T last);
  }

  /** Works page by page until one is empty. */
  public static <T> DueRun over(Transactions transactions, Pages<T> pages, Consumer<T> work) {
    long done = 0;
    long failed = 0;
    T last = null;
    while (true) {
      T after = last;
      List<T> page = transactions.call(() -> pages.behind(after));
      if (page.isEmpty()) {
        return new DueRun(done, failed);
      }
      for (T one : page) {
        if (isDone(transactions, one, work)) {
          done++;
        } else {
          failed++;
        }
        last = one;
      }
    }
  }

  private static <T> boolean isDone(Transactions transactions, T one, Consumer<T> work) {
    try {
      transactions.run(() -> work.accept(one));
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
