package org.kontingent.hub.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.CertificateThumbprint;
import org.kontingent.hub.access.RegisterSystem;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.SystemMnemonic;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.signature.Thumbprint;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code register-system}: tells the hub who calls with a certificate. */
@Command(
    name = "register-system",
    description =
        "Registers a calling system, or gives a registered one a further certificate. Works on the"
            + " database of the settings, which are those of serve (--config FILE,"
            + " --hub.NAME=VALUE, environment); a running hub takes it up at once.")
final class RegisterSystemCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--mnemonic",
      required = true,
      paramLabel = "NAME",
      description = "name of the system, as in callerSystem")
  private String mnemonic;

  @Option(
      names = "--role",
      required = true,
      paramLabel = "ROLE",
      description = "what it may do: ${COMPLETION-CANDIDATES}")
  private CallerRole role;

  @Option(
      names = "--organisation",
      required = true,
      paramLabel = "ID",
      description = "the organisation it acts for")
  private String organisation;

  @Option(
      names = "--cert",
      required = true,
      paramLabel = "FILE",
      description = "its TLS certificate, PEM or DER")
  private Path certificate;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file; may be given several times")
  private List<String> files = List.of();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "show this text")
  private boolean help;

  @Unmatched private List<String> settings = new ArrayList<>();

  RegisterSystemCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> arguments = SettingArguments.of("register-system", settings, files);
    CertificateThumbprint thumbprint = thumbprint();
    try (ConfigurableApplicationContext context = StoreContext.open(arguments)) {
      RegisteredSystem system =
          context
              .getBean(RegisterSystem.class)
              .register(new SystemMnemonic(mnemonic), organisation, role, thumbprint);
      terminal
          .out()
          .printf(
              "%s is registered as %s with %d certificate(s)%n",
              mnemonic, role, system.certificates().size());
    }
    return ExitCode.DONE;
  }

  private CertificateThumbprint thumbprint() {
    var certificates = CertificateFiles.read(certificate);
    if (certificates.size() != 1) {
      throw new HubException(
          "USAGE", certificate + " holds " + certificates.size() + " certificates instead of one");
    }
    return new CertificateThumbprint(Thumbprint.of(certificates.get(0)).value());
  }
}
