package org.kontingent.hub.exchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/**
 * Several threads for one kind of work that comes in batches. One thread looks; while it finds full
 * batches, others join in, and all go on at once instead of waiting for the next tick of a clock.
 */
public final class Hands {
  private final int full;
  private final int helpers;
  private final ExecutorService threads;

  /**
   * @param name of the threads
   * @param count how many work at once, the caller included
   * @param full so much work done in one batch means that more is waiting
   */
  public Hands(String name, int count, int full) {
    if (count < 1 || full < 1) {
      throw new IllegalArgumentException("work needs at least one hand and a batch of one");
    }
    this.full = full;
    this.helpers = count - 1;
    AtomicInteger number = new AtomicInteger();
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Does batch after batch until none is full. What one thread throws is thrown here after the
   * others have ended.
   *
   * @param batch does one batch, from any thread
   * @return how much was done
   */
  public int work(IntSupplier batch) {
    int done = batch.getAsInt();
    if (done < full) {
      return done;
    }
    List<Future<Integer>> others = new ArrayList<>();
    for (int i = 0; i < helpers; i++) {
      others.add(threads.submit(() -> untilNotFull(batch)));
    }
    try {
      done += untilNotFull(batch);
    } finally {
      for (Future<Integer> other : others) {
        done += of(other);
      }
    }
    return done;
  }

  private int untilNotFull(IntSupplier batch) {
    int done = 0;
    int last;
    do {
      last = batch.getAsInt();
      done += last;
    } while (last >= full && !Thread.currentThread().isInterrupted());
    return done;
  }

  private static int of(Future<Integer> other) {
    try {
      return other.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("a worker failed", e.getCause());
    }
  }
}
