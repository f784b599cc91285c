package org.kontingent.hub.sandbox.adapter;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.Misbehaviours;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.internal.ExchangeCore;
import org.kontingent.hub.sandbox.internal.NoticeDesk;
import org.kontingent.hub.smev.v3.SmevVersion;

/** The sockets of the stand-in exchange. */
public final class HttpFace implements AutoCloseable {
  private static final int THREADS = 16;
  private static final int BACKLOG = 100;

  static {
    // Else each answer waits for the delayed acknowledgement of its own headers: 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads;

  /**
   * Listens at once.
   *
   * @throws HubException {@code PORT_TAKEN} when the address cannot be had
   */
  public HttpFace(
      SandboxSettings settings, ExchangeCore core, Misbehaviours orders, NoticeDesk notices) {
    this.server = listen(settings);
    this.threads = Executors.newFixedThreadPool(THREADS, HttpFace::thread);
    server.setExecutor(threads);
    for (SmevVersion version : SmevVersion.values()) {
      server.createContext(
          "/smev/v" + version.number() + "/ws",
          new SoapHandler(
              version,
              core,
              orders,
              settings.habits(),
              settings.rules().limits().octets(),
              new PublishedContract(version)));
    }
    ControlHandler control = new ControlHandler(orders, core::state);
    server.createContext("/sandbox/misbehaviour", control);
    server.createContext("/sandbox/state", control);
    server.createContext("/sandbox/notice", new NoticeHandler(notices, settings.life()));
    server.start();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private static HttpServer listen(SandboxSettings settings) {
    try {
      return HttpServer.create(new InetSocketAddress(settings.host(), settings.port()), BACKLOG);
    } catch (BindException e) {
      throw new HubException(
          "PORT_TAKEN",
          "Port " + settings.port() + " of " + settings.host() + " cannot be listened on.",
          e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sandbox-http");
    thread.setDaemon(true);
    return thread;
  }
}
