package org.kontingent.hub.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontingent.hub.sandbox.adapter.FtpFace;
import org.kontingent.hub.sandbox.adapter.HttpFace;
import org.kontingent.hub.sandbox.internal.DepartmentWorker;
import org.kontingent.hub.sandbox.internal.ExchangeCore;
import org.kontingent.hub.sandbox.internal.NoticeDesk;
import org.kontingent.hub.smev.v3.XmlFragment;

/**
 * A running stand-in for the SMEV 3 core with the departments behind it. Faithful to the exchange
 * in what it accepts, refuses and sends (smev3.md 4 to 10); misbehaves on demand. Everything is in
 * memory, files in a temporary directory, and gone when it closes. Safe for any thread.
 *
 * <p>Addresses: {@code /smev/v1.1/ws}, {@code /smev/v1.2/ws}, {@code /smev/v1.3/ws}; {@code
 * /sandbox/misbehaviour}, {@code /sandbox/state}, {@code /sandbox/notice}. The file store listens
 * at a port of its own.
 */
public final class Sandbox implements AutoCloseable {
  private final Misbehaviours misbehaviours = new Misbehaviours();
  private final ExchangeCore core;
  private final NoticeDesk notices;
  private final HttpFace http;
  private final ScheduledThreadPoolExecutor threads;
  private final ExecutorService fileThreads =
      Executors.newFixedThreadPool(2, work -> thread(work, "sandbox-files"));
  private final SandboxSettings settings;
  private FtpFace ftp;

  private Sandbox(SandboxSettings settings) {
    this.settings = settings;
    this.core = new ExchangeCore(settings);
    core.fileWork(fileThreads);
    this.threads = new ScheduledThreadPoolExecutor(2, work -> thread(work, "sandbox-department"));
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    Map<String, List<DepartmentSetup>> systems =
        settings.departments().stream()
            .collect(Collectors.groupingBy(setup -> setup.participant().mnemonic()));
    Map<String, DepartmentWorker> workers = new HashMap<>();
    systems.forEach(
        (mnemonic, setups) ->
            workers.put(
                mnemonic,
                new DepartmentWorker(
                    setups, core, settings.identity().signer(), threads, settings.clock())));
    core.onArrival(
        receiver -> {
          if (workers.containsKey(receiver) && !threads.isShutdown()) {
            workers.get(receiver).wake();
          }
        });
    this.notices = new NoticeDesk(settings, core);
    this.http = new HttpFace(settings, core, misbehaviours, notices);
  }

  /**
   * Starts to listen; returns when calls are served.
   *
   * @throws org.kontingent.hub.platform.HubException {@code PORT_TAKEN}
   */
  public static Sandbox start(SandboxSettings settings) {
    return new Sandbox(settings);
  }

  /** The port it listens on. */
  public int port() {
    return http.port();
  }

  /**
   * The port of the file store (FTP, passive), which begins to listen when it is first asked for.
   * Logins: the mnemonic of each participant with the password of the settings, and the credentials
   * of deliveries.
   */
  public synchronized int ftpPort() {
    if (ftp == null) {
      Set<String> logins =
          Stream.concat(
                  settings.participants().stream(),
                  settings.departments().stream().map(DepartmentSetup::participant))
              .map(Participant::mnemonic)
              .collect(Collectors.toSet());
      ftp = new FtpFace(settings.host(), settings.files(), logins, core.files(), misbehaviours);
    }
    return ftp.port();
  }

  public Misbehaviours misbehaviours() {
    return misbehaviours;
  }

  public SandboxState state() {
    return core.state();
  }

  /**
   * From now on tells the ledger of every message taken, handed out and confirmed, departments'
   * included, from the thread that does it and before the caller is answered.
   */
  public void keepLedger(Consumer<LedgerEntry> ledger) {
    core.keepLedger(ledger);
  }

  /**
   * A department tells something unasked, signed by its own key.
   *
   * @throws IllegalArgumentException if no department has this mnemonic
   */
  public ToldNotice tell(String department, XmlFragment payload) {
    return notices.tell(department, payload, false);
  }

  /** What departments told unasked, and what was answered by now. */
  public List<ToldNotice> told() {
    return notices.told();
  }

  @Override
  public synchronized void close() {
    http.close();
    threads.shutdownNow();
    fileThreads.shutdownNow();
    if (ftp != null) {
      ftp.close();
    }
    core.files().close();
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
