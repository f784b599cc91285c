package org.kontingent.hub.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.xml.XmlLimits;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code sign}: fills the empty signature holder of an envelope. */
@Command(
    name = "sign",
    description =
        "Signs the envelope in FILE: fills the empty signature holder of its operation. The signed"
            + " envelope is written to standard output; all its other octets stay as they were.")
final class SignCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--key",
      required = true,
      paramLabel = "FILE",
      description = "the private key: PKCS#12, or PEM (PKCS#8)")
  private Path key;

  @Option(
      names = "--cert",
      paramLabel = "FILE",
      description = "its certificate, if it is not in the key's file (PEM or DER)")
  private Path certificate;

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "which key of a PKCS#12 file that holds several")
  private String alias;

  @Option(
      names = "--password-file",
      paramLabel = "FILE",
      description = "the password of the key's file: the first line of FILE")
  private Path passwordFile;

  @Parameters(paramLabel = "FILE", description = "the envelope to sign")
  private Path file;

  SignCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    byte[] envelope = InputFile.read(file, XmlLimits.DEFAULT_OCTETS);
    SigningKey signingKey = new KeyFiles().open(location());
    try {
      terminal.out().write(SignatureEngine.signer().sign(envelope, signingKey));
      return ExitCode.DONE;
    } catch (HubException e) {
      throw new HubException(e.code(), file + ": " + e.getMessage(), e);
    }
  }

  private KeyLocation location() {
    KeyLocation location = KeyLocation.of(key);
    if (certificate != null) {
      location = location.withCertificate(certificate);
    }
    if (alias != null) {
      location = location.withAlias(alias);
    }
    if (passwordFile != null) {
      location = location.withPassword(PasswordFile.read(passwordFile));
    }
    return location;
  }
}
