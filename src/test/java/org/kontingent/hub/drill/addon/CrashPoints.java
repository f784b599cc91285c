package org.kontingent.hub.drill.addon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * The durable steps of the hub as they are reached. Each is named by what happens and by whom: the
 * nearest method of the hub on the stack and, if that is an adapter, whoever called it. The first
 * visit of each is written to a file; at the chosen visit of the chosen one the process is gone, as
 * by {@code kill -9}.
 */
final class CrashPoints {
  private static final String HUB = "org.kontingent.hub.";
  private static final Set<String> PASSED_THROUGH = Set.of("platform", "drill");
  private static final int KILLED = 137;

  private final Path record;
  private final String armed;
  private final AtomicInteger visitsLeft;
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  CrashPoints(Path record, String armed, int visit) {
    this.record = record;
    this.armed = armed;
    this.visitsLeft = new AtomicInteger(visit);
  }

  static CrashPoints ofProperties() {
    return new CrashPoints(
        Path.of(System.getProperty("kontingent.drill.points", "points.txt")),
        System.getProperty("kontingent.drill.halt", ""),
        Integer.getInteger("kontingent.drill.halt-at", 1));
  }

  /** A step is reached; may never return. */
  void reached(String step) {
    String place = place();
    if (place.isEmpty()) {
      return;
    }
    String point = step + " " + place;
    if (seen.add(point)) {
      write(point);
    }
    if (point.equals(armed) && visitsLeft.decrementAndGet() == 0) {
      Runtime.getRuntime().halt(KILLED);
    }
  }

  private void write(String point) {
    try {
      Files.write(
          record,
          (point + "\n").getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String place() {
    List<String> frames =
        StackWalker.getInstance()
            .walk(stack -> stack.flatMap(CrashPoints::named).distinct().limit(20).toList());
    if (frames.isEmpty()) {
      return "";
    }
    String nearest = frames.get(0);
    String beyond =
        frames.stream()
            .filter(CrashPoints::saysWhy)
            .findFirst()
            .filter(f -> f != nearest)
            .orElse("");
    return bare(nearest) + (beyond.isEmpty() ? "" : " < " + bare(beyond));
  }

  private static boolean saysWhy(String frame) {
    return !frame.startsWith("adapter|") || frame.contains("Endpoint.");
  }

  private static String bare(String frame) {
    return frame.substring(frame.indexOf('|') + 1);
  }

  /** Where in the hub a frame is; nothing for frames of others, lambdas and mere carriers. */
  private static Stream<String> named(StackWalker.StackFrame frame) {
    String name = frame.getClassName();
    if (!name.startsWith(HUB) || frame.getMethodName().startsWith("lambda$")) {
      return Stream.empty();
    }
    String rest = name.substring(HUB.length());
    String module = rest.substring(0, rest.indexOf('.'));
    if (PASSED_THROUGH.contains(module) || name.contains("$$")) {
      return Stream.empty();
    }
    String simple = rest.substring(rest.lastIndexOf('.') + 1).replaceAll("\\$.*", "");
    boolean adapter = rest.contains(".adapter.");
    return Stream.of((adapter ? "adapter|" : "core|") + simple + "." + frame.getMethodName());
  }
}
