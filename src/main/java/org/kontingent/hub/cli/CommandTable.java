package org.kontingent.hub.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * The commands of the jar. A command's class is loaded only when it is called, so that the file
 * commands start no server, database or application context.
 */
final class CommandTable {
  /** The command that runs when none is named. */
  static final String DEFAULT = "demo";

  private static final List<Entry> ENTRIES =
      List.of(
          server("demo", "exchange, hub and school on this machine", DemoCommand::new),
          server("serve", "the hub on duty", ServeCommand::new),
          server(
              "sandbox",
              "a stand-in SMEV exchange with departments, a test bench",
              SandboxCommand::new),
          server(
              "register-system",
              "tell the hub who calls with a certificate",
              RegisterSystemCommand::new),
          server("load", "the first load of a registry from four feeds", LoadCommand::new),
          file("verify", "what each signature of a file is worth, and why", VerifyCommand::new),
          file("sign", "fill the empty signature holder of an envelope", SignCommand::new),
          file(
              "transform",
              "the octets the SMEV transform gives for a document",
              TransformCommand::new),
          file("match", "which records of four feeds are of one child", MatchCommand::new),
          file(
              "sample-certs",
              "make the sample certificates of certs-sample/ anew",
              SampleCertsCommand::new));

  private CommandTable() {}

  static List<Entry> entries() {
    return ENTRIES;
  }

  static Optional<Entry> named(String name) {
    return ENTRIES.stream().filter(entry -> entry.name().equals(name)).findFirst();
  }

  private static Entry server(
      String name, String summary, Function<Terminal, Callable<Integer>> maker) {
    return new Entry(name, summary, false, maker);
  }

  /** A command on files alone: nothing is logged, reasons stand on standard error. */
  private static Entry file(
      String name, String summary, Function<Terminal, Callable<Integer>> maker) {
    return new Entry(name, summary, true, maker);
  }

  /**
   * One command: its name, one line about it, whether it works on files alone, and how to make it.
   * The command is annotated for picocli and answers with an {@link ExitCode}; one that serves
   * answers only when it was stopped.
   */
  record Entry(
      String name,
      String summary,
      boolean onFilesAlone,
      Function<Terminal, Callable<Integer>> maker) {}
}
