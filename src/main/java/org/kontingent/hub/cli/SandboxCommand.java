package org.kontingent.hub.cli;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.AnswerHabits;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.FileStoreSettings;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;
import org.kontingent.hub.smev.v3.MessageStyle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sandbox}: the stand-in exchange with its departments, alone, as a test bench. */
@Command(
    name = "sandbox",
    description =
        "Starts a stand-in SMEV 3 exchange with ZAGS, MVD and the Social Fund behind it, answering"
            + " from invented families. Addresses: /smev/v1.1/ws, /smev/v1.2/ws, /smev/v1.3/ws,"
            + " each with ?wsdl; /sandbox/state; /sandbox/misbehaviour. Everything is in memory.")
final class SandboxCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      defaultValue = "7500",
      description = "where to listen, 0 for any free port (default ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "address to listen on (default ${DEFAULT-VALUE})")
  private String host;

  @Option(
      names = "--ftp-port",
      paramLabel = "PORT",
      defaultValue = "0",
      description = "where the file store listens, 0 for any free port (default ${DEFAULT-VALUE})")
  private int ftpPort;

  @Option(
      names = "--participant",
      paramLabel = "MNEMONIC=FILE.pem",
      description = "registers a system by its GOST certificate; may be given several times")
  private Map<String, Path> participants = Map.of();

  @Option(
      names = "--families",
      paramLabel = "N",
      defaultValue = "200",
      description = "how many families to invent (default ${DEFAULT-VALUE})")
  private int families;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "the same seed invents the same families (default ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "how long a department takes over an answer (default ${DEFAULT-VALUE})")
  private int delay;

  @Option(
      names = "--redeliver-after",
      paramLabel = "SECONDS",
      defaultValue = "900",
      description = "when an unconfirmed message comes again (default ${DEFAULT-VALUE})")
  private int redeliverAfter;

  @Option(names = "--plain", description = "answers as plain text/xml instead of multipart")
  private boolean plain;

  SandboxCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    if (ftpPort < 0 || ftpPort > 65_535) {
      throw new HubException("USAGE", "--ftp-port is 0 to 65535");
    }
    if (port < 0 || port > 65_535 || families < 1 || families > 30_000) {
      throw new HubException("USAGE", "--port is 0 to 65535, --families 1 to 30000");
    }
    if (delay < 0 || redeliverAfter < 1) {
      throw new HubException("USAGE", "--delay is 0 or more, --redeliver-after 1 or more");
    }
    try (SampleMaterial samples = SampleMaterial.unpack();
        Sandbox sandbox = start(samples)) {
      terminal
          .out()
          .println("The sandbox is ready: http://" + host + ":" + sandbox.port() + "/smev/v1.2/ws");
      terminal
          .out()
          .println(
              "The file store is ready: ftp://"
                  + host
                  + ":"
                  + sandbox.ftpPort()
                  + "/ (login: the mnemonic, password: "
                  + FileStoreSettings.DEFAULT.password()
                  + ")");
      terminal.out().flush();
      untilStopped();
    }
    return ExitCode.DONE;
  }

  private Sandbox start(SampleMaterial samples) {
    return StandInExchange.start(
        samples,
        host,
        port,
        Population.of(seed, families),
        Duration.ofSeconds(delay),
        ExchangeRules.DEFAULT.redeliveringAfter(Duration.ofSeconds(redeliverAfter)),
        plain ? new AnswerHabits(MessageStyle.PLAIN, true) : AnswerHabits.DEFAULT,
        participants.entrySet().stream().map(SandboxCommand::participant).toList(),
        FileStoreSettings.DEFAULT.listeningOn(ftpPort),
        Clock.systemUTC());
  }

  private static Participant participant(Map.Entry<String, Path> entry) {
    List<X509Certificate> certificates = CertificateFiles.read(entry.getValue());
    return new Participant(entry.getKey(), entry.getKey(), certificates);
  }

  /** Until the process is told to end. */
  private static void untilStopped() throws InterruptedException {
    CountDownLatch stop = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(stop::countDown));
    stop.await();
  }
}
