package org.kontingent.hub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.adapter.sample.MakeSampleCertificates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample-certs}: makes the sample authorities and certificates with fresh keys. */
@Command(
    name = "sample-certs",
    description =
        "Makes the sample authorities, certificates and keys of certs-sample/ anew. They are for"
            + " the demo and the sandbox only: serve refuses every one of them.")
final class SampleCertsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "where to write; made when it is not there")
  private Path out;

  @Option(names = "--replace", description = "write over what stands in DIR")
  private boolean replace;

  SampleCertsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new HubException("OUT_NOT_A_DIRECTORY", out + " is not a directory");
    }
    if (!replace && !isEmpty(out)) {
      throw new HubException(
          "OUT_NOT_EMPTY", out + " is not empty; add --replace to write over it");
    }
    new MakeSampleCertificates().writeTo(out);
    terminal.out().println("sample certificates written to " + out);
    return ExitCode.DONE;
  }

  private static boolean isEmpty(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return true;
    }
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.findAny().isEmpty();
    }
  }
}
