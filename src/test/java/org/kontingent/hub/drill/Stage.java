package org.kontingent.hub.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.drill.addon.OffsetClock;
import org.kontingent.hub.sandbox.population.Population;

/** Everything of one drill: database, sandbox and hubs as processes, their clock, the ledger. */
final class Stage implements AutoCloseable {
  private static final Path SAMPLES = Path.of("certs-sample").toAbsolutePath();
  private static final String ORGANISATION = "0191b2c0-0000-7000-8000-000000000001";

  /** A start from the archive, compiled lightly: cheap, if not fast for long. */
  static final List<String> LIGHT =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx384m");

  private final Path directory;
  private final DrillDatabase database;
  private final DrillProcess sandbox;
  private final int sandboxPort;
  private final OffsetClock clock;
  private final OffsetClock exchangeClock;
  private final Population population;
  private final List<Node> nodes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  private Stage(String name, boolean postgreSql, int families) {
    try {
      DrillHome.prepare();
      this.directory = DrillHome.ROOT.resolve(name);
      DrillHome.delete(directory);
      Files.createDirectories(directory);
      this.population = Population.of(1, families);
      this.clock = new OffsetClock(directory.resolve("clock"));
      this.exchangeClock = new OffsetClock(directory.resolve("clock-exchange"));
      byte[] key = new byte[32];
      new SecureRandom().nextBytes(key);
      Files.writeString(
          directory.resolve("master.key"), Base64.getEncoder().encodeToString(key) + "\n");
      this.database =
          postgreSql
              ? DrillDatabase.postgreSql(directory.resolve("postgresql"))
              : DrillDatabase.h2(directory);
      this.sandboxPort = freePort();
      this.sandbox = startSandbox(families);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stage postgreSql(String name, int families) {
    return new Stage(name, true, families).registered();
  }

  static Stage h2(String name, int families) {
    return new Stage(name, false, families).registered();
  }

  private DrillProcess startSandbox(int families) {
    DrillProcess process =
        DrillProcess.start(
            DrillHome.java(
                List.of("-Xmx768m", "-XX:+UseSerialGC"),
                "org.kontingent.hub.cli.DrillSandbox",
                List.of(
                    String.valueOf(sandboxPort),
                    String.valueOf(families),
                    "3",
                    ledgerFile().toString(),
                    directory.resolve("clock-exchange").toString())),
            directory.resolve("sandbox.log"),
            "The sandbox is ready");
    if (!process.awaitReady(Duration.ofSeconds(60))) {
      throw new IllegalStateException("the sandbox does not start, see " + directory);
    }
    return process;
  }

  /** The school is registered as an administrator does it. */
  private Stage registered() {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "register-system",
                "--mnemonic=RO61SCH01",
                "--role=SYS",
                "--organisation=" + ORGANISATION,
                "--cert=" + SAMPLES.resolve("tls/school-1.pem")));
    arguments.addAll(databaseSettings());
    DrillProcess process =
        DrillProcess.start(
            DrillHome.java(LIGHT, "org.kontingent.hub.cli.Main", arguments),
            directory.resolve("register.log"),
            "\u0000");
    if (!process.awaitEnd(Duration.ofSeconds(90)) || process.exitCode() != 0) {
      throw new IllegalStateException("not registered, see " + directory);
    }
    return this;
  }

  private List<String> databaseSettings() {
    return List.of(
        "--hub.database.url=" + database.url(),
        "--hub.database.user=" + database.user(),
        "--hub.database.password=" + database.password());
  }

  /**
   * A hub that is not started yet.
   *
   * @param changed settings other than the drill's usual ones
   */
  Node node(String name, List<String> options, Map<String, String> changed) {
    int soapPort = freePort();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("hub.console.port", "0");
    settings.put("hub.soap.port", String.valueOf(soapPort));
    settings.put("hub.lanes.node", name);
    settings.put("hub.exchange.address", "http://127.0.0.1:" + sandboxPort + "/smev/v1.2/ws");
    settings.put(
        "hub.exchange.trusted-certificates", SAMPLES.resolve("gost/exchange.pem").toString());
    settings.put("hub.exchange.key.file", SAMPLES.resolve("gost/hub.p12").toString());
    settings.put("hub.exchange.key.password-file", SAMPLES.resolve("password.txt").toString());
    settings.put("hub.soap.tls.certificate", SAMPLES.resolve("tls/hub.pem").toString());
    settings.put("hub.soap.tls.private-key", SAMPLES.resolve("tls/hub.key.pem").toString());
    settings.put("hub.soap.tls.trust", SAMPLES.resolve("trust/tls-authority.pem").toString());
    settings.put("hub.journal.master-key-file", directory.resolve("master.key").toString());
    settings.put("hub.exchange.lease", "4s");
    settings.put("hub.lanes.defaults.first-pause", "500ms");
    settings.put("hub.lanes.defaults.longest-pause", "4s");
    settings.put("hub.lanes.defaults.breaker-pause", "1s");
    settings.put("hub.lanes.defaults.breaker-longest-pause", "4s");
    settings.put("hub.lanes.defaults.ramp-time", "3s");
    settings.put("hub.sources.waiting.instead-of-days", "90s");
    settings.put("hub.routes.ask-period", "200");
    settings.put("hub.routes.send-period", "200");
    settings.put("hub.routes.collect-period", "300");
    settings.put("hub.exchange.polling.empty-pause", "300ms");
    settings.put("hub.exchange.polling.fault-pause", "500ms");
    settings.put("hub.exchange.polling.longest-fault-pause", "2s");
    settings.put("hub.routes.apply-period", "200");
    settings.put("hub.routes.expire-period", "1000");
    settings.put("hub.sources.notices.senders.BIRTH_REGISTRY", "ZAGS01");
    settings.put("hub.sources.notices.senders.MIGRATION_REGISTRY", "MVDR01");
    settings.put("hub.tasks.heartbeat", "500ms");
    settings.putAll(changed);
    List<String> arguments = new ArrayList<>(databaseSettings());
    settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
    List<String> all = new ArrayList<>(options);
    all.add("-Dkontingent.drill.clock=" + directory.resolve("clock"));
    Node node = new Node(name, directory, arguments, all, soapPort);
    nodes.add(node);
    return node;
  }

  /** Has the archive of classes made by one whole start and stop, if there is none yet. */
  void archive() {
    if (DrillHome.hasArchive()) {
      return;
    }
    Node node = node("archive", options(List.of()), Map.of());
    node.start(DrillHome.withArchive());
    node.stop();
    if (!DrillHome.hasArchive()) {
      throw new IllegalStateException("no archive of classes was made, see " + node.log());
    }
  }

  List<String> options(List<String> further) {
    List<String> all = new ArrayList<>(LIGHT);
    all.addAll(further);
    return all;
  }

  Path directory() {
    return directory;
  }

  DrillDatabase database() {
    return database;
  }

  /** The hubs' own clock. */
  OffsetClock clock() {
    return clock;
  }

  /** Time passes for everybody. */
  void pass(Duration time) {
    clock.move(time);
    exchangeClock.move(time);
  }

  Population population() {
    return population;
  }

  long sandboxPid() {
    return sandbox.pid();
  }

  Ledger ledger() {
    return Ledger.read(ledgerFile());
  }

  private Path ledgerFile() {
    return directory.resolve("ledger.tsv");
  }

  /** How far into the population schools have come. */
  int submittedChildren() throws SQLException {
    try (Connection connection = database.open();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM registry_source_key")) {
      row.next();
      return row.getInt(1);
    }
  }

  Tally tally(Feeder feeder) throws SQLException {
    try (Connection connection = database.open()) {
      return Tally.of(connection, ledger(), feeder.accepted(), told());
    }
  }

  /** Waits until only questions are open that no department has answered. */
  void awaitAnswersIn(Duration most) throws SQLException, InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    try (Connection connection = database.open()) {
      while ((Tally.moving(connection) > 0 || !ledger().unconfirmed().isEmpty())
          && System.nanoTime() < until) {
        Thread.sleep(500);
      }
    }
  }

  /** Waits until nothing is on its way, here or at the exchange; false if that never is. */
  boolean awaitQuiet(Duration most) throws SQLException, InterruptedException {
    long until = System.nanoTime() + most.toNanos();
    try (Connection connection = database.open()) {
      while (Tally.open(connection) > 0
          || !ledger().unconfirmed().isEmpty()
          || Tally.unanswered(told()) > 0) {
        if (System.nanoTime() > until) {
          return false;
        }
        Thread.sleep(500);
      }
    }
    return true;
  }

  /** Orders a misbehaviour of the exchange; negative times: until cleared. */
  void misbehave(String kind, String operation, int times) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("kind", kind);
    if (operation != null) {
      order.put("operation", operation);
    }
    order.put("times", times);
    try {
      control(
          "/sandbox/misbehaviour",
          HttpRequest.newBuilder()
              .header("Content-Type", "application/json")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      new ObjectMapper().writeValueAsString(order))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A department tells unasked of a child, one after another; of some there is nothing to tell. */
  void tell(int number) {
    String event = List.of("NAME_CHANGE", "MOVE", "AMENDMENT").get(number % 3);
    String order =
        "{\"child\":\"f%04d-1\",\"event\":\"%s\"}"
            .formatted(number % population.families().size(), event);
    try {
      control(
          "/sandbox/notice",
          HttpRequest.newBuilder()
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(order)));
    } catch (IllegalStateException nothingToTell) {
      // No act of this child is kept, or it is nobody's.
    }
  }

  /** What departments told, and what came back. */
  JsonNode told() {
    try {
      return new ObjectMapper()
          .readTree(control("/sandbox/notice", HttpRequest.newBuilder().GET()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void behave() {
    control("/sandbox/misbehaviour", HttpRequest.newBuilder().DELETE());
  }

  private String control(String path, HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          http.send(
              request.uri(URI.create("http://127.0.0.1:" + sandboxPort + path)).build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new IllegalStateException("the sandbox refuses: " + answer.body());
      }
      return answer.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    sandbox.close();
    database.close();
  }
}
