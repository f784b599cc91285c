package org.kontingent.hub.cli;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.adapter.DurableDatabase;
import org.kontingent.hub.services.adapter.tls.SoapConnector;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.NestedExceptionUtils;

/** One running hub. */
final class HubServer implements AutoCloseable {
  /** H2's DATABASE_ALREADY_OPEN_1. */
  private static final int H2_IN_USE = 90020;

  private final ConfigurableApplicationContext context;
  private final CountDownLatch stopped = new CountDownLatch(1);

  private HubServer(ConfigurableApplicationContext context) {
    this.context = context;
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) event -> stopped.countDown());
  }

  /**
   * Starts a hub and returns when it is ready.
   *
   * @throws HubException with the innermost reason, in one line
   */
  static HubServer start(List<String> arguments, String profile) {
    return new HubServer(
        orRefusal(
            () ->
                new SpringApplicationBuilder(HubApplication.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .profiles(profile)
                    .initializers(HubServer::requireDurableDatabase)
                    .run(arguments.toArray(String[]::new))));
  }

  int soapPort() {
    return context.getBean(SoapConnector.class).port();
  }

  int consolePort() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Where it listens, for people. */
  String addresses() {
    return "http://localhost:"
        + consolePort()
        + "/ , https://localhost:"
        + soapPort()
        + "/ws/school";
  }

  void awaitStop() throws InterruptedException {
    stopped.await();
  }

  @Override
  public void close() {
    context.close();
  }

  /** Before any bean: a refused database must not even be opened. */
  static void requireDurableDatabase(ConfigurableApplicationContext context) {
    DurableDatabase.require(context.getEnvironment().getRequiredProperty("hub.database.url"));
  }

  /** Runs what may fail for a reason of the settings; the reason comes out as one sentence. */
  static <T> T orRefusal(Supplier<T> start) {
    try {
      return start.get();
    } catch (RuntimeException e) {
      throw refusal(e);
    }
  }

  private static HubException refusal(RuntimeException failure) {
    HubException ours = null;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
        return new HubException(
            "DATABASE_IN_USE",
            "another process has the H2 database open: on H2 the hub is a single node; several"
                + " nodes need PostgreSQL");
      }
      ours = cause instanceof HubException found ? found : ours;
    }
    if (ours != null) {
      // Its sentence says what to do; a cause below it is some library's.
      return ours;
    }
    Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
    String text = root.getMessage() == null ? "" : root.getMessage().lines().findFirst().orElse("");
    return new HubException(
        "NOT_STARTED", "the hub does not start: " + root.getClass().getSimpleName() + ": " + text);
  }
}
