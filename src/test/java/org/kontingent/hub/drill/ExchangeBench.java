package org.kontingent.hub.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.kontingent.hub.sandbox.school.PatientSchool;

/**
 * What a complete exchange costs: a question signed, sent, accepted, polled, verified, journalled,
 * applied, acknowledged. Hub, sandbox and PostgreSQL are processes of one machine; the sandbox is
 * not counted. Five windows follow a warm-up, the median is told. With {@code -Dprofile} the hub's
 * flight recording and PostgreSQL's statements are left beside the logs; the figures then count
 * their making.
 */
final class ExchangeBench {
  private static final int WINDOWS = 5;
  private static final int WARM_BATCH = 250;
  private static final int QUESTIONS_A_CHILD = 5;
  private static final int MOST_A_SECOND = Integer.getInteger("most-a-second", 50);
  private static final boolean PROFILED = System.getProperty("profile") != null;
  private static final List<String> DUTY = List.of("-XX:+UseSerialGC", "-Xmx512m");

  private static final Map<String, String> BUSY =
      Map.of(
          "hub.routes.ask-period", "500",
          "hub.routes.send-period", "500",
          "hub.routes.collect-period", "500",
          "hub.routes.apply-period", "500",
          "hub.routes.expire-period", "60000",
          "hub.exchange.lease", "30s",
          "hub.sources.waiting.instead-of-days", "2h");

  private final Stage stage;
  private final int seconds;
  private final int warmUp;

  private ExchangeBench(Stage stage, int seconds, int warmUp) {
    this.stage = stage;
    this.seconds = seconds;
    this.warmUp = warmUp;
  }

  /**
   * @param seconds of all windows together
   */
  static void run(int seconds, int warmUp) throws Exception {
    int questions = backlog(seconds, warmUp);
    try (Stage stage = Stage.postgreSql("bench", Backlog.families(questions))) {
      stage.archive();
      ExchangeBench bench = new ExchangeBench(stage, seconds, warmUp);
      double rate;
      try (Backlog backlog = Backlog.of(stage, BUSY, DUTY, questions)) {
        rate = bench.measureOne(backlog);
      }
      bench.latency(rate / 2, Math.min(120, Math.max(40, seconds / 2)));
    }
  }

  /** Two nodes against one, each on a backlog of its own. */
  static void twoNodes(int seconds, int warmUp) throws Exception {
    double one = 0;
    for (int nodes = 1; nodes <= 2; nodes++) {
      // On the same cores each of two nodes needs twice the time to be as warm.
      int warm = nodes * warmUp;
      int questions = backlog(seconds, warm);
      try (Stage stage = Stage.postgreSql("bench-" + nodes, Backlog.families(questions))) {
        stage.archive();
        ExchangeBench bench = new ExchangeBench(stage, seconds, warm);
        double rate;
        try (Backlog backlog = Backlog.of(stage, BUSY, DUTY, questions)) {
          rate = bench.measureShared(nodes, backlog);
        }
        if (nodes == 1) {
          one = rate;
        } else {
          Drill.say(
              String.format(
                  "two nodes do %.0f %% of what one does (at least 80 %%)", 100 * rate / one));
        }
      }
    }
  }

  private static int backlog(int seconds, int warmUp) {
    return (seconds + warmUp) * MOST_A_SECOND + WARM_BATCH * 4;
  }

  private double measureOne(Backlog backlog) throws Exception {
    Path crypto = stage.directory().resolve("crypto");
    List<String> options = new ArrayList<>(DUTY);
    options.add("-Dkontingent.drill.crypto=" + crypto);
    if (PROFILED) {
      options.add(
          "-XX:StartFlightRecording=settings=profile,dumponexit=true,delay="
              + (warmUp + 10)
              + "s,filename="
              + stage.directory().resolve("hub.jfr"));
    }
    Node node = stage.node("one", options, BUSY);
    node.start();
    BenchMeter meter = new BenchMeter(stage, List.of(node), crypto);
    int batch = batch(warm(meter, backlog));
    stage.database().forgetStatements();
    List<BenchMeter.Window> windows = new ArrayList<>();
    for (int i = 0; i < WINDOWS; i++) {
      windows.add(meter.over(backlog, batch));
    }
    if (PROFILED) {
      stage.database().writeStatements(stage.directory().resolve("statements.txt"));
    }
    node.stop();
    double rate = median(windows, BenchMeter.Window::rate);
    Drill.say("");
    Drill.say("exchange bench, " + WINDOWS + " windows over " + seconds + " s, medians");
    windows.forEach(window -> Drill.say(window.line()));
    Drill.say(
        String.format(
            "CPU of hub + PostgreSQL an exchange  %6.1f ms   (at most 16)",
            median(windows, BenchMeter.Window::cpuEach)));
    Drill.say(
        String.format(
            "  of its sign + verify calls         %6.2f x    (at most 2.5)",
            median(windows, BenchMeter.Window::ratio)));
    Drill.say(String.format("throughput, sandbox on the same cores%6.1f /s   (at least 35)", rate));
    return rate;
  }

  private double measureShared(int count, Backlog backlog) throws Exception {
    List<Node> nodes = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      nodes.add(stage.node("node-" + i, DUTY, BUSY));
    }
    nodes.forEach(node -> node.launch(List.of()));
    for (Node node : nodes) {
      if (!node.process().awaitReady(Duration.ofSeconds(120))) {
        throw new IllegalStateException("not ready, see " + node.log());
      }
    }
    try (LockSamples samples = new LockSamples(stage.database())) {
      BenchMeter meter = new BenchMeter(stage, nodes, stage.directory().resolve("none"));
      int batch = batch(warm(meter, backlog)) * WINDOWS;
      samples.begin();
      Map<String, Integer> before = backlog.attemptsByNode();
      BenchMeter.Window window = meter.over(backlog, batch);
      Drill.say("");
      Drill.say(
          String.format(
              "%d node(s): %.1f exchanges/s, %.1f ms CPU each, %.1f of it compiling",
              count, window.rate(), window.cpuEach(), window.compilingEach()));
      new TreeMap<>(backlog.attemptsByNode())
          .forEach(
              (node, attempts) ->
                  Drill.say(
                      String.format(
                          "  %-10s %d attempts", node, attempts - before.getOrDefault(node, 0))));
      Drill.say(
          String.format(
              "  waits of type Lock: %.1f %% of %d active samples (under 5 %%)",
              samples.percent(), samples.active()));
      samples.worst(4).forEach(one -> Drill.say("    " + one));
      return window.rate();
    } finally {
      nodes.forEach(Node::stop);
    }
  }

  /** Works batches until the time is over; the rate of the last one. */
  private double warm(BenchMeter meter, Backlog backlog) throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(warmUp).toNanos();
    double rate;
    do {
      rate = meter.over(backlog, WARM_BATCH).rate();
    } while (System.nanoTime() < until);
    return rate;
  }

  /** What a window of the wanted length works through at this rate. */
  private int batch(double rate) {
    return (int) Math.max(WARM_BATCH, rate * seconds / WINDOWS);
  }

  /** A school's call while the exchange runs at half its rate. */
  private void latency(double questionsASecond, int seconds) throws Exception {
    Node node = stage.node("half", DUTY, BUSY);
    node.start();
    int schools = 4;
    long pause = Math.round(1000.0 * schools * QUESTIONS_A_CHILD / questionsASecond);
    int already = stage.submittedChildren();
    try (Feeder feeder =
        new Feeder(
            stage.population().children().subList(already, stage.population().children().size()),
            List.of(node.soapPort()),
            schools,
            Integer.MAX_VALUE,
            pause)) {
      Thread.sleep(20_000);
      int warm = feeder.accepted().size();
      Thread.sleep(seconds * 1000L);
      List<Long> took =
          feeder.accepted().stream()
              .skip(warm)
              .map(PatientSchool.Submitted::tookMillis)
              .sorted()
              .toList();
      if (took.isEmpty()) {
        throw new IllegalStateException("no child was accepted, see " + node.log());
      }
      Drill.say(
          String.format(
              "UpsertPupil at half that rate: p50 %d ms, p99 %d ms of %d calls (at most 250)",
              took.get(took.size() / 2), took.get((int) (took.size() * 0.99)), took.size()));
    }
    node.stop();
  }

  private static double median(
      List<BenchMeter.Window> windows, ToDoubleFunction<BenchMeter.Window> what) {
    return windows.stream().mapToDouble(what).sorted().toArray()[windows.size() / 2];
  }
}
