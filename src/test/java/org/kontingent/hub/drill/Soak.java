package org.kontingent.hub.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A hub under a steady load: its memory, once a minute, after a collection. */
final class Soak {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final int QUESTIONS_A_CHILD = 5;
  private static final int SCHOOLS = 2;
  private static final double MOST_GROWTH = 1.25;

  private Soak() {}

  /** One look. */
  private record Look(long residentMegabytes, long heapMegabytes) {}

  static Tally run(int seconds, int questionsASecond) throws Exception {
    int families = Math.min(30_000, seconds * questionsASecond / QUESTIONS_A_CHILD + 200);
    try (Stage stage = Stage.postgreSql("soak", families)) {
      stage.archive();
      Node hub =
          stage.node(
              "node-1",
              List.of("-XX:+UseSerialGC", "-Xmx512m"),
              Map.of("hub.sources.waiting.instead-of-days", "3m"));
      hub.start();
      long pause = Math.round(1000.0 * SCHOOLS * QUESTIONS_A_CHILD / questionsASecond);
      List<Look> looks = new ArrayList<>();
      try (Feeder feeder =
          new Feeder(
              stage.population().children(),
              List.of(hub.soapPort()),
              SCHOOLS,
              Integer.MAX_VALUE,
              pause)) {
        int every = Math.max(10, Math.min(60, seconds / 12));
        for (int passed = 0; passed < seconds; passed += every) {
          Thread.sleep(every * 1000L);
          Look look = look(hub);
          looks.add(look);
          Drill.say(
              String.format(
                  "  %5d s: resident %d MB, heap after collection %d MB, %d questions accepted",
                  passed + every,
                  look.residentMegabytes(),
                  look.heapMegabytes(),
                  feeder.questions()));
        }
        feeder.finish();
        Tally tally = KillDrill.settled(stage, List.of(hub), feeder);
        assertThat(last(looks)).as("heap, MB").isLessThan((long) (MOST_GROWTH * middle(looks)));
        return tally;
      }
    }
  }

  private static long last(List<Look> looks) {
    return looks.get(looks.size() - 1).heapMegabytes();
  }

  private static long middle(List<Look> looks) {
    return looks.get(looks.size() / 2).heapMegabytes();
  }

  private static Look look(Node hub) throws Exception {
    long pid = hub.process().pid();
    jcmd(pid, "GC.run");
    Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
    long kilobytes = 0;
    // The first two are the young and the old generation; what follows is not heap.
    for (int i = 0; i < 2 && used.find(); i++) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return new Look(ProcessorTime.residentMegabytes(pid), kilobytes / 1024);
  }

  private static String jcmd(long pid, String command) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(pid),
                command)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor(30, TimeUnit.SECONDS);
    return said;
  }
}
