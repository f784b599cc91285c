package org.kontingent.hub.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code serve}: the hub on duty. */
@Command(
    name = "serve",
    description =
        "Starts the hub. Settings come from a file (--config FILE), from the environment"
            + " (HUB_EXCHANGE_ADDRESS and the like) or from the command line (--hub.NAME=VALUE);"
            + " every setting stands, with its default and meaning, in application.yaml. Refuses"
            + " to start with a key or certificate of certs-sample/.")
final class ServeCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file (YAML or properties); may be given several times")
  private List<String> files = List.of();

  @Unmatched private List<String> settings = new ArrayList<>();

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    HubServer server = HubServer.start(SettingArguments.of("serve", settings, files), "duty");
    terminal.out().println("Kontingent Hub is ready: " + server.addresses());
    terminal.out().flush();
    server.awaitStop();
    return ExitCode.DONE;
  }
}
