package org.kontingent.hub.exchange.internal;

import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The threads on which files go to and fro, so that a message with a gigabyte beside it does not
 * hold up those without. What is under way when the process ends is begun again by whoever takes
 * the message over. Thread-safe.
 */
public final class Transfers implements AutoCloseable {
  /** Transfers at a time of one process; each holds a chunk or two in memory. */
  public static final int DEFAULT_THREADS = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);
  private static final int IDLE_SECONDS = 10;

  private final ThreadPoolExecutor threads;

  public Transfers(int most) {
    this.threads =
        new ThreadPoolExecutor(
            0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Transfers::thread);
  }

  /** Starts the work beside; false if every thread is busy. */
  public boolean start(Runnable work) {
    try {
      threads.execute(
          () -> {
            try {
              work.run();
            } catch (RuntimeException e) {
              // By class only: texts may quote content. The message comes up again by itself.
              LOG.warn("A transfer failed: {}", e.getClass().getName());
            }
          });
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /** Starts the taking-in of a delivery beside the polling if files must be fetched first. */
  public boolean startIfFiles(Reading reading, Runnable taking) {
    return reading instanceof Reading.Delivery delivery
        && delivery.carried().namesFiles()
        && start(taking);
  }

  /** Whether nothing is under way. */
  public boolean isIdle() {
    return threads.getActiveCount() == 0;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "exchange-files");
    thread.setDaemon(true);
    return thread;
  }
}
