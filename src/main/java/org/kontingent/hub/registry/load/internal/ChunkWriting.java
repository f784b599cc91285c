package org.kontingent.hub.registry.load.internal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.load.LoadListener;

/** Writes children in their order, chunk by chunk, while the next chunks are being made. */
final class ChunkWriting {
  private final LoadStore store;
  private final ChildMaking making;
  private final int children;
  private final int chunk;
  private final LoadListener listener;

  ChunkWriting(
      LoadStore store, ChildMaking making, int children, int chunk, LoadListener listener) {
    this.store = store;
    this.making = making;
    this.children = children;
    this.chunk = chunk;
    this.listener = listener;
  }

  /** Goes on after what is written already. */
  StoredLoad write(StoredLoad from) {
    // The database takes a processor of its own.
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    ExecutorService makers = Executors.newFixedThreadPool(threads);
    try {
      Deque<Future<List<LoadedChild>>> ahead = new ArrayDeque<>();
      StoredLoad load = from;
      int next = (int) from.written();
      while (next < children || !ahead.isEmpty()) {
        while (next < children && ahead.size() <= threads + 1) {
          int first = next;
          next = Math.min(children, first + chunk);
          int end = next;
          ahead.add(makers.submit(() -> made(first, end)));
        }
        load = written(load, ahead.remove().get());
        listener.written(from.written(), load.written(), children);
      }
      return load;
    } catch (ExecutionException e) {
      throw e.getCause() instanceof HubException ours
          ? ours
          : new IllegalStateException("a child could not be made", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new HubException("LOAD_STOPPED", "the load was stopped; the same call goes on", e);
    } finally {
      makers.shutdownNow();
    }
  }

  private List<LoadedChild> made(int first, int end) {
    List<LoadedChild> made = new ArrayList<>(end - first);
    for (int child = first; child < end; child++) {
      made.add(making.make(child));
    }
    return made;
  }

  private StoredLoad written(StoredLoad before, List<LoadedChild> made) {
    Tally tally = new Tally(before.counts());
    made.forEach(tally::add);
    StoredLoad after = before.after(before.written() + made.size(), tally.all());
    store.write(before, made, after);
    return after;
  }
}
