package org.kontingent.hub.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.kontingent.hub.sandbox.school.PatientSchool;

/**
 * What a complete exchange costs: a question signed, sent, accepted, polled, verified, journalled,
 * applied, acknowledged. Hub, sandbox and PostgreSQL are processes of one machine; the sandbox is
 * not counted. Children are submitted beforehand by a hub that does not ask, so that only exchanges
 * are measured; five windows follow a warm-up, the median is told.
 */
final class ExchangeBench {
  private static final int WINDOWS = 5;
  private static final int WARM = Integer.getInteger("warm-up-exchanges", 1500);
  private static final int QUESTIONS_A_CHILD = 5;
  private static final int MOST_A_SECOND = Integer.getInteger("most-a-second", 50);
  private static final List<String> DUTY = List.of("-XX:+UseSerialGC", "-Xmx512m");

  /** What is measured at a moment. */
  private record Mark(
      long nanos,
      int exchanges,
      Duration hub,
      Duration compilers,
      Duration postgres,
      long cryptoNanos) {}

  /** One window. */
  private record Window(
      double exchanges,
      double seconds,
      double cpuMillis,
      double postgresMillis,
      double compilerMillis,
      double cryptoMillis) {
    double rate() {
      return exchanges / seconds;
    }

    double cpuEach() {
      return cpuMillis / exchanges;
    }

    double ratio() {
      return cpuMillis / cryptoMillis;
    }
  }

  private final Stage stage;

  private ExchangeBench(Stage stage) {
    this.stage = stage;
  }

  /**
   * @param seconds of all windows together
   */
  static void run(int seconds, int warmUp) throws Exception {
    int backlog = (seconds + warmUp) * MOST_A_SECOND + WARM;
    try (Stage stage = Stage.postgreSql("bench", Math.min(30_000, backlog / 5 + 200))) {
      stage.archive();
      ExchangeBench bench = new ExchangeBench(stage);
      bench.submit(backlog);
      double rate = bench.measureOne(seconds, warmUp);
      bench.latency(rate / 2, Math.max(40, seconds / 2));
    }
  }

  /** Two nodes against one, each on a backlog of its own. */
  static void twoNodes(int seconds, int warmUp) throws Exception {
    double one = 0;
    for (int nodes = 1; nodes <= 2; nodes++) {
      int backlog = (seconds + warmUp) * MOST_A_SECOND + WARM;
      try (Stage stage = Stage.postgreSql("bench-" + nodes, Math.min(30_000, backlog / 5 + 200))) {
        stage.archive();
        ExchangeBench bench = new ExchangeBench(stage);
        bench.submit(backlog);
        double rate = bench.measureShared(nodes, seconds, warmUp);
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

  private static final Map<String, String> BUSY =
      Map.of(
          "hub.routes.ask-period", "100",
          "hub.routes.send-period", "100",
          "hub.routes.collect-period", "100",
          "hub.routes.apply-period", "100",
          "hub.routes.expire-period", "60000",
          "hub.exchange.lease", "30s",
          "hub.sources.waiting.instead-of-days", "2h");

  /** Questions that wait, of children submitted to a hub that asks nothing yet. */
  private void submit(int questions) throws Exception {
    Map<String, String> silent = new HashMap<>(BUSY);
    silent.put("hub.routes.ask-period", "36000000");
    Node node = stage.node("intake", DUTY, silent);
    // The first tick of every timer asks once; the batch it takes is small.
    node.start();
    try (Feeder feeder =
        new Feeder(stage.population().children(), List.of(node.soapPort()), 4, questions, 0)) {
      long until = System.nanoTime() + Duration.ofMinutes(15).toNanos();
      while (!feeder.isDone() && System.nanoTime() < until) {
        Thread.sleep(100);
      }
    }
    node.stop();
  }

  private double measureOne(int seconds, int warmUp) throws Exception {
    Path crypto = stage.directory().resolve("crypto");
    List<String> options = new ArrayList<>(DUTY);
    options.add("-Dkontingent.drill.crypto=" + crypto);
    Node node = stage.node("one", options, BUSY);
    node.start();
    List<Window> windows = new ArrayList<>();
    try (Connection database = stage.database().open()) {
      warm(database, warmUp);
      Mark from = mark(database, List.of(node), crypto);
      for (int i = 0; i < WINDOWS; i++) {
        Thread.sleep(seconds * 1000L / WINDOWS);
        Mark to = mark(database, List.of(node), crypto);
        windows.add(window(from, to));
        from = to;
      }
    }
    node.stop();
    double cpu = median(windows, Window::cpuEach);
    double ratio = median(windows, Window::ratio);
    double rate = median(windows, Window::rate);
    Drill.say("");
    Drill.say("exchange bench, " + WINDOWS + " windows over " + seconds + " s, medians");
    for (Window window : windows) {
      Drill.say(
          String.format(
              "  window: %5.0f exchanges, %5.1f/s; CPU each %5.1f ms: PostgreSQL %4.1f, signatures"
                  + " %4.1f, compiling %5.1f; %4.2f of sign+verify",
              window.exchanges(),
              window.rate(),
              window.cpuEach(),
              window.postgresMillis() / window.exchanges(),
              window.cryptoMillis() / window.exchanges(),
              window.compilerMillis() / window.exchanges(),
              window.ratio()));
    }
    Drill.say(String.format("CPU of hub + PostgreSQL an exchange  %6.1f ms   (at most 16)", cpu));
    Drill.say(
        String.format("  of its sign + verify calls         %6.2f x    (at most 2.5)", ratio));
    Drill.say(String.format("throughput, sandbox on the same cores%6.1f /s   (at least 35)", rate));
    return rate;
  }

  private double measureShared(int count, int seconds, int warmUp) throws Exception {
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
    Path none = stage.directory().resolve("none");
    try (Connection database = stage.database().open();
        LockSamples samples = new LockSamples(stage.database())) {
      warm(database, warmUp);
      samples.begin();
      Mark from = mark(database, nodes, none);
      Map<String, Integer> before = shares(database);
      Thread.sleep(seconds * 1000L);
      Mark to = mark(database, nodes, none);
      Map<String, Integer> after = shares(database);
      Window window = window(from, to);
      Drill.say("");
      Drill.say(
          String.format(
              "%d node(s): %.1f exchanges/s, %.1f ms CPU each",
              count, window.rate(), window.cpuEach()));
      after.forEach(
          (node, attempts) ->
              Drill.say(
                  String.format(
                      "  %-10s %d attempts", node, attempts - before.getOrDefault(node, 0))));
      Drill.say(
          String.format(
              "  waits of type Lock: %.1f %% of %d active samples (under 5 %%)",
              samples.percent(), samples.active()));
      return window.rate();
    } finally {
      nodes.forEach(Node::stop);
    }
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

  /** Long enough, and until so many exchanges are through that their code is compiled. */
  private static void warm(Connection database, int seconds) throws Exception {
    long least = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
    long most = System.nanoTime() + Duration.ofSeconds(5L * seconds).toNanos();
    int before = finished(database);
    while (System.nanoTime() < least
        || (finished(database) - before < WARM && System.nanoTime() < most)) {
      Thread.sleep(500);
    }
  }

  private Mark mark(Connection database, List<Node> nodes, Path crypto) throws SQLException {
    Duration hub =
        nodes.stream()
            .map(node -> ProcessorTime.of(node.process().pid()))
            .reduce(Duration.ZERO, Duration::plus);
    return new Mark(
        System.nanoTime(),
        finished(database),
        hub,
        nodes.stream()
            .map(node -> ProcessorTime.ofCompilers(node.process().pid()))
            .reduce(Duration.ZERO, Duration::plus),
        ProcessorTime.ofFamily(stage.database().postmaster()),
        cryptoNanos(crypto));
  }

  private static Window window(Mark from, Mark to) {
    return new Window(
        to.exchanges() - from.exchanges(),
        (to.nanos() - from.nanos()) / 1e9,
        to.hub().minus(from.hub()).plus(to.postgres()).minus(from.postgres()).toMillis(),
        to.postgres().minus(from.postgres()).toMillis(),
        to.compilers().minus(from.compilers()).toMillis(),
        (to.cryptoNanos() - from.cryptoNanos()) / 1e6);
  }

  private static int finished(Connection database) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT count(*) FROM exchange_question WHERE state = 'ANSWERED'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Map<String, Integer> shares(Connection database) throws SQLException {
    Map<String, Integer> shares = new TreeMap<>();
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT node, count(*) FROM lane_attempt GROUP BY node")) {
      while (row.next()) {
        shares.put(row.getString(1), row.getInt(2));
      }
    }
    return shares;
  }

  private static long cryptoNanos(Path file) {
    try {
      return Files.exists(file) ? ByteBuffer.wrap(Files.readAllBytes(file)).getLong(Long.BYTES) : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double median(List<Window> windows, ToDoubleFunction<Window> what) {
    return windows.stream().mapToDouble(what).sorted().toArray()[windows.size() / 2];
  }
}
