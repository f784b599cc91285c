package org.kontingent.hub.drill.addon;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * CPU time of the threads inside sign and verify calls, kept in a file of sixteen octets: calls,
 * nanoseconds.
 */
public final class CryptoTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong nanos = new AtomicLong();
  private final MappedByteBuffer shown;

  CryptoTime(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      this.shown = channel.map(FileChannel.MapMode.READ_WRITE, 0, 2L * Long.BYTES);
    }
  }

  /** The same object, each call of it timed. */
  <T> T timed(Class<T> face, T real) {
    return face.cast(
        Proxy.newProxyInstance(
            face.getClassLoader(),
            new Class<?>[] {face},
            (proxy, method, arguments) -> {
              long before = THREADS.getCurrentThreadCpuTime();
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              } finally {
                note(THREADS.getCurrentThreadCpuTime() - before);
              }
            }));
  }

  private void note(long spent) {
    shown.putLong(0, calls.incrementAndGet());
    shown.putLong(Long.BYTES, nanos.addAndGet(spent));
  }
}
