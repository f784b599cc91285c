package org.kontingent.hub.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.xml.XmlLimits;
import org.kontingent.hub.signature.SmevTransform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code transform}: the octets that the SMEV transform gives for a document element. */
@Command(
    name = "transform",
    description =
        "Writes the octets that the SMEV transform (urn://smev-gov-ru/xmldsig/transform) gives for"
            + " the document element of FILE: exactly what is digested, without a line end.")
final class TransformCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "FILE", description = "an XML document")
  private Path file;

  TransformCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    byte[] document = InputFile.read(file, XmlLimits.DEFAULT_OCTETS);
    try {
      byte[] octets = SmevTransform.ofDocument(document);
      BufferedOutputStream out = new BufferedOutputStream(terminal.out());
      out.write(octets);
      out.flush();
      return ExitCode.DONE;
    } catch (HubException e) {
      throw new HubException(e.code(), file + ": " + e.getMessage(), e);
    }
  }
}
