package org.kontingent.hub.exchange;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.kontingent.hub.exchange.adapter.files.FileStoreAccess;
import org.kontingent.hub.exchange.adapter.files.FtpFiles;
import org.kontingent.hub.platform.adapter.Migrations;
import org.kontingent.hub.smev.v3.SmevVersion;

/** The hub's side of {@link LargeAttachmentsIT}, in a process of its own with a small heap. */
final class FileHubProcess {
  private static final long DEADLINE_NANOS = Duration.ofMinutes(10).toNanos();

  private FileHubProcess() {}

  /** Database address, user, password, ports of exchange and file store, then name=octets... */
  public static void main(String[] arguments) throws Exception {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(arguments[0]);
    config.setUsername(arguments[1]);
    config.setPassword(arguments[2]);
    config.setMaximumPoolSize(8);
    FileStoreAccess access =
        new FileStoreAccess(
            "127.0.0.1",
            Integer.parseInt(arguments[4]),
            FileExchange.HUB,
            () -> "sandbox",
            Duration.ofSeconds(5),
            Duration.ofSeconds(60),
            FileStoreAccess.DEFAULT_TRIES);
    List<String> questions = List.of(arguments).subList(5, arguments.length);
    try (HikariDataSource dataSource = new HikariDataSource(config)) {
      Migrations.migrate(dataSource, arguments[0]);
      try (FileHub hub =
          new FileHub(
              dataSource,
              Clock.systemUTC(),
              SmevVersion.V1_2,
              Integer.parseInt(arguments[3]),
              new FtpFiles(access),
              AttachmentSettings.DEFAULT)) {
        keepAndAsk(hub, questions);
        exchange(hub, questions.size());
        report(hub);
      }
    }
    System.exit(0);
  }

  /** All at the same time. */
  private static void keepAndAsk(FileHub hub, List<String> questions) throws Exception {
    CountDownLatch asked = new CountDownLatch(questions.size());
    for (String question : questions) {
      String name = question.split("=", 2)[0];
      long size = Long.parseLong(question.split("=", 2)[1]);
      Thread asking =
          new Thread(
              () -> {
                try (InputStream content =
                    new GeneratedContent(LargeAttachmentsIT.seed("sent " + name), size)) {
                  AttachmentId id = hub.files.keep.keep(content).id();
                  hub.ask(name, List.of(OutgoingAttachment.of(id, "application/octet-stream")));
                  asked.countDown();
                } catch (Exception e) {
                  e.printStackTrace();
                }
              });
      asking.start();
    }
    if (!asked.await(5, TimeUnit.MINUTES)) {
      throw new IllegalStateException("not everything could be kept");
    }
  }

  private static void exchange(FileHub hub, int expected) {
    long until = System.nanoTime() + DEADLINE_NANOS;
    while (hub.answers.size() < expected) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("told " + hub.told + ", alerts " + hub.alerts);
      }
      int worked = hub.send.send() + hub.collect.collect() + hub.apply.apply();
      if (worked == 0) {
        java.util.concurrent.locks.LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }

  private static void report(FileHub hub) throws Exception {
    for (String name : hub.answers.keySet()) {
      for (ReceivedAttachment file : hub.answers.get(name)) {
        try (InputStream in = file.open()) {
          System.out.println("ANSWER " + name + " " + FileExchange.sha256(in) + " " + file.proof());
        }
      }
    }
    System.out.println("ALERTS " + hub.alerts);
    long cpu =
        ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
            .getProcessCpuTime();
    System.out.println(
        "HUB heap limit "
            + Runtime.getRuntime().maxMemory() / (1024 * 1024)
            + " MB, CPU "
            + cpu / 1_000_000_000
            + " s");
  }
}
