package org.kontingent.hub.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.AnswerHabits;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.LifeEvent;
import org.kontingent.hub.sandbox.LifeEvents;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.departments.DepartmentLetters;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.school.SchoolSettings;
import org.kontingent.hub.sandbox.school.SchoolSimulator;
import org.kontingent.hub.sandbox.school.SchoolTls;
import org.kontingent.hub.sandbox.steward.StewardSimulator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/**
 * {@code demo}: sandbox, hub and a simulated school in one process. They talk over sockets with
 * their own certificates; nothing here calls a bean of the hub.
 */
@Command(
    name = "demo",
    description =
        "Starts a stand-in exchange, the hub and a simulated school on this machine and shows"
            + " children going from submitted to confirmed. Settings: --hub.NAME=VALUE.")
final class DemoCommand implements Callable<Integer> {
  private static final String DATABASE = "jdbc:h2:mem:demo;DB_CLOSE_DELAY=-1";
  private static final long SEED = 1;
  private static final Duration FIRST_NOTICE = Duration.ofSeconds(45);
  private static final Duration NEXT_NOTICE = Duration.ofSeconds(15);
  private static final Duration SECOND_SCHOOL = Duration.ofSeconds(20);
  private static final Duration STEWARD_THINKS = Duration.ofSeconds(25);
  private static final String ORGANISATION = "0191b2c0-0000-7000-8000-000000000001";

  private final Terminal terminal;

  @Option(
      names = "--families",
      paramLabel = "N",
      defaultValue = "40",
      description = "how many families to invent (default ${DEFAULT-VALUE})")
  private int families;

  @Unmatched private List<String> settings = new ArrayList<>();

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    List<String> known = SettingArguments.of("demo", settings, List.of());
    say("Готовится демонстрация: обмен, ведомства, контингент, школа…");
    Population population = Population.of(SEED, families);
    try (SampleMaterial samples = SampleMaterial.unpack();
        Sandbox sandbox = exchange(samples, population);
        HubServer hub = HubServer.start(hubArguments(samples, sandbox.port(), known), "demo")) {
      register("RO61SCH01", CallerRole.SYS, samples.file("tls/school-1.pem"));
      register("RO61SCH02", CallerRole.SYS, samples.file("tls/school-2.pem"));
      register("STEWARD", CallerRole.STW, samples.file("tls/steward.pem"));
      register("OPERATOR", CallerRole.OPR, samples.file("tls/operator.pem"));
      register("FED01", CallerRole.FED, samples.file("tls/federal.pem"));
      guide(hub, sandbox);
      List<Thread> people =
          List.of(
              school(samples, hub, population),
              life(sandbox, population),
              secondSchool(samples, hub, population),
              steward(samples, hub));
      hub.awaitStop();
      people.forEach(Thread::interrupt);
    }
    return ExitCode.DONE;
  }

  /** On its usual port if that is free, else on any. */
  private static Sandbox exchange(SampleMaterial samples, Population population) {
    try {
      return exchange(samples, population, 7500);
    } catch (HubException taken) {
      return exchange(samples, population, 0);
    }
  }

  private static Sandbox exchange(SampleMaterial samples, Population population, int port) {
    return StandInExchange.start(
        samples,
        "127.0.0.1",
        port,
        population,
        Duration.ofSeconds(2),
        ExchangeRules.DEFAULT.redeliveringAfter(Duration.ofSeconds(30)),
        AnswerHabits.DEFAULT,
        List.of());
  }

  private List<String> hubArguments(SampleMaterial samples, int exchangePort, List<String> known) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--hub.database.url=" + DATABASE);
    arguments.add("--hub.exchange.address=http://127.0.0.1:" + exchangePort + "/smev/v1.2/ws");
    arguments.add("--hub.exchange.trusted-certificates=" + samples.file("gost/exchange.pem"));
    arguments.add("--hub.exchange.key.file=" + samples.file("gost/hub.p12"));
    arguments.add("--hub.exchange.key.password-file=" + samples.file("password.txt"));
    arguments.add("--hub.journal.master-key-file=" + samples.file("journal.key"));
    arguments.add("--hub.soap.tls.certificate=" + samples.file("tls/hub.pem"));
    arguments.add("--hub.soap.tls.private-key=" + samples.file("tls/hub.key.pem"));
    arguments.add("--hub.soap.tls.trust=" + samples.file("trust/tls-authority.pem"));
    // An office that never answers shows as expired after a minute instead of five working days.
    arguments.add("--hub.sources.waiting.instead-of-days=1m");
    arguments.add("--hub.routes.expire-period=5s");
    arguments.add("--hub.exchange.polling.empty-pause=2s");
    arguments.add("--hub.sources.notices.senders.BIRTH_REGISTRY=ZAGS01");
    arguments.add("--hub.sources.notices.senders.MIGRATION_REGISTRY=MVDR01");
    arguments.addAll(known);
    return arguments;
  }

  /** As an administrator does it: by the command, on the hub's database. */
  private void register(String mnemonic, CallerRole role, Path certificate) {
    Terminal quiet =
        new Terminal(
            terminal.in(), new PrintStream(OutputStream.nullOutputStream()), terminal.err());
    int code =
        Main.run(
            new String[] {
              "register-system",
              "--mnemonic=" + mnemonic,
              "--role=" + role,
              "--organisation=" + ORGANISATION,
              "--cert=" + certificate,
              "--hub.database.url=" + DATABASE
            },
            quiet);
    if (code != ExitCode.DONE) {
      throw new HubException("DEMO_NOT_REGISTERED", mnemonic + " was not registered");
    }
  }

  private Thread school(SampleMaterial samples, HubServer hub, Population population) {
    return started(
        "simulated-school",
        () -> SchoolSimulator.run(atSchool(samples, hub, 1, population.children())));
  }

  /** A child of the first school comes to the second one, which writes some of it down wrong. */
  private Thread secondSchool(SampleMaterial samples, HubServer hub, Population population) {
    return started(
        "second-school",
        () -> {
          Thread.sleep(SECOND_SCHOOL.toMillis());
          SchoolSimulator.run(
              atSchool(samples, hub, 2, List.of(SecondSchool.childLike(population))));
        });
  }

  /** Makes one of the two, and two again. */
  private Thread steward(SampleMaterial samples, HubServer hub) {
    StewardSimulator steward =
        new StewardSimulator(
            URI.create("https://localhost:" + hub.soapPort() + "/api/operator"),
            SchoolTls.open(
                samples.file("tls/steward.p12"),
                samples.password(),
                samples.file("trust/tls-authority.pem")),
            STEWARD_THINKS);
    return started("simulated-steward", steward::work);
  }

  private static SchoolSettings atSchool(
      SampleMaterial samples, HubServer hub, int number, List<Child> children) {
    return SchoolSettings.of(
        URI.create("https://localhost:" + hub.soapPort() + "/ws/school"),
        "RO61SCH0" + number,
        samples.file("tls/school-" + number + ".p12"),
        new String(samples.password()),
        samples.file("trust/tls-authority.pem"),
        children);
  }

  private interface Work {
    void run() throws InterruptedException;
  }

  private static Thread started(String name, Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** Some time after the start one child gets another name and one moves; departments tell. */
  private static Thread life(Sandbox sandbox, Population population) {
    LifeEvents letters = new DepartmentLetters(population, "ZAGS01", "MVDR01", Clock.systemUTC());
    return started(
        "departments-life",
        () -> {
          Thread.sleep(FIRST_NOTICE.toMillis());
          tell(sandbox, letters.write("f0000-1", LifeEvent.NAME_CHANGE));
          Thread.sleep(NEXT_NOTICE.toMillis());
          tell(sandbox, letters.write("f0001-1", LifeEvent.MOVE));
        });
  }

  private static void tell(Sandbox sandbox, LifeEvents.Letter letter) {
    sandbox.tell(letter.mnemonic(), letter.payload());
  }

  private void guide(HubServer hub, Sandbox sandbox) {
    say("");
    say("Готово. Откройте в браузере:      http://localhost:" + hub.consolePort() + "/");
    say(
        "Школа подаёт детей, ведомства отвечают через несколько секунд; страница обновляется сама.");
    say("Номер ребёнка ведёт к сообщениям о нём: время, состояние, проверка подписи.");
    say("");
    say("Что попробовать дальше:");
    say(
        "  обмен-заменитель, очереди:      curl http://127.0.0.1:"
            + sandbox.port()
            + "/sandbox/state");
    say(
        "  испортить подпись ответа:       curl -H 'Content-Type: application/json' -d '{\"kind\":\"BROKEN_SIGNATURE\",\"operation\":\"GetResponse\",\"times\":1}' \\");
    say(
        "                                    http://127.0.0.1:"
            + sandbox.port()
            + "/sandbox/misbehaviour");
    say(
        "  ребёнку меняют имя:             curl -H 'Content-Type: application/json' -d '{\"child\":\"f0002-1\",\"event\":\"NAME_CHANGE\"}' \\");
    say(
        "                                    http://127.0.0.1:"
            + sandbox.port()
            + "/sandbox/notice");
    say("  контракт службы для школ:       curl --cacert certs-sample/tls/authority.pem \\");
    say(
        "                                    --cert certs-sample/tls/school-1.pem --key certs-sample/tls/school-1.key.pem \\");
    say(
        "                                    'https://localhost:"
            + hub.soapPort()
            + "/ws/school?wsdl'");
    say("  очереди глазами оператора:      curl --cacert certs-sample/tls/authority.pem \\");
    say(
        "                                    --cert certs-sample/tls/operator.pem --key certs-sample/tls/operator.key.pem \\");
    say(
        "                                    https://localhost:"
            + hub.soapPort()
            + "/api/operator/lanes");
    say("Остановить: Ctrl+C.");
  }

  private void say(String line) {
    terminal.out().println(line);
    terminal.out().flush();
  }
}
