package org.kontingent.hub.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The one entry point of the jar: finds the command and runs it. Without a command the demo starts;
 * arguments that are settings only ({@code --hub.…=}) belong to the demo too.
 */
public final class Main {
  private static final String PROGRAM = "java -jar kontingent-hub.jar";

  /** The command that reckons long enough for a JVM of its own to pay. */
  private static final String LONG_ON_FILES = "match";

  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals(LONG_ON_FILES) && !ThriftyProcess.isHere()) {
      OptionalInt code = new ThriftyProcess(Main.class).run(args);
      if (code.isPresent()) {
        System.exit(code.getAsInt());
      }
    }
    if (args.length > 0
        && CommandTable.named(args[0]).map(CommandTable.Entry::onFilesAlone).orElse(false)) {
      logNothing();
    }
    Terminal terminal = Terminal.ofProcess();
    int code = run(args, terminal);
    terminal.err().flush();
    System.exit(code);
  }

  /** Runs one command to its end and answers with its exit code; never throws. */
  static int run(String[] args, Terminal terminal) {
    if (args.length > 0 && isHelp(args[0])) {
      usage(terminal);
      return ExitCode.DONE;
    }
    boolean named = args.length > 0 && !args[0].startsWith("--");
    String name = named ? args[0] : CommandTable.DEFAULT;
    Optional<CommandTable.Entry> entry = CommandTable.named(name);
    if (entry.isEmpty()) {
      terminal.err().println("there is no command \"" + Printable.of(name) + "\"; see --help");
      return ExitCode.COULD_NOT;
    }
    String[] rest = named ? Arrays.copyOfRange(args, 1, args.length) : args;
    int code = CommandRun.of(entry.get(), rest, terminal);
    if (terminal.out().checkError()) {
      terminal.err().println(name + ": the result could not be written to standard output");
      return ExitCode.COULD_NOT;
    }
    return code;
  }

  /** Libraries log through SLF4J; without this the first of them would start Logback. */
  private static void logNothing() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  private static boolean isHelp(String argument) {
    return argument.equals("--help") || argument.equals("-h") || argument.equals("help");
  }

  private static void usage(Terminal terminal) {
    terminal.out().println("Usage: " + PROGRAM + " [COMMAND] [OPTIONS]");
    terminal.out().println("Without a command the demo starts. COMMAND --help tells more.");
    terminal.out().println();
    for (CommandTable.Entry entry : CommandTable.entries()) {
      terminal.out().printf("  %-14s %s%n", entry.name(), entry.summary());
    }
    terminal.out().println();
    terminal.out().println("Exit codes: 0 done, 1 the answer is \"no\", 2 could not.");
  }
}
