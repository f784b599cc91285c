package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.kontingent.hub.platform.HubException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Runs one command: its arguments read by picocli, every failure turned into one line. */
final class CommandRun {
  private CommandRun() {}

  static int of(CommandTable.Entry entry, String[] args, Terminal terminal) {
    try {
      Callable<Integer> command = entry.maker().apply(terminal);
      CommandLine line = new CommandLine(command);
      addHelp(line.getCommandSpec());
      line.setOut(
          new PrintWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8), true));
      line.setExpandAtFiles(false);
      line.setUsageHelpAutoWidth(false);
      line.setParameterExceptionHandler(
          (refusal, given) -> refused(entry, terminal, firstLine(refusal.getMessage())));
      line.setExecutionExceptionHandler(
          (failure, parsed, result) -> refused(entry, terminal, reason(failure)));
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      return refused(entry, terminal, "out of memory");
    } catch (StackOverflowError e) {
      return refused(entry, terminal, "the input is nested too deeply");
    } catch (RuntimeException e) {
      return refused(entry, terminal, reason(e));
    } catch (Error e) {
      // A class that does not load, an assertion of a library: the user gets a line all the same.
      return refused(entry, terminal, "unexpected " + e.getClass().getSimpleName());
    }
  }

  /** Every command has it, so no command needs to say so. */
  private static void addHelp(CommandSpec spec) {
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .type(boolean.class)
              .description("show this text")
              .build());
    }
  }

  private static int refused(CommandTable.Entry entry, Terminal terminal, String reason) {
    terminal.err().println(entry.name() + ": " + Printable.of(reason));
    return ExitCode.COULD_NOT;
  }

  /** The sentence of our own errors; of others only their kind, since their text may be payload. */
  private static String reason(Exception failure) {
    if (failure instanceof HubException ours) {
      return ours.getMessage();
    }
    if (failure instanceof IOException io && io.getMessage() != null) {
      return io.getMessage();
    }
    return "unexpected " + failure.getClass().getSimpleName();
  }

  private static String firstLine(String text) {
    return text == null ? "bad usage" : text.lines().findFirst().orElse("bad usage");
  }
}
