package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.SystemMnemonic;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.HubException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code register-system}: lets a system call the hub by its TLS certificate. */
@Command(
    name = "register-system",
    description =
        "Registers a calling system in the configured database, or gives a registered one a further"
            + " certificate; role and organisation become what is given. Settings as for serve:"
            + " --config FILE, environment, --hub.NAME=VALUE.")
final class RegisterSystemCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--mnemonic", required = true, description = "the name it calls itself")
  private String mnemonic;

  @Option(
      names = "--role",
      required = true,
      description = "SYS school system, FED federal segment, OPR operator, SEC, MUN, REG, STW, …")
  private String role;

  @Option(
      names = "--organisation",
      required = true,
      description = "the organisation it acts for, as consents name it")
  private String organisation;

  @Option(
      names = "--cert",
      required = true,
      paramLabel = "FILE",
      description = "its certificate, PEM or DER")
  private Path certificate;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file (YAML or properties); may be given several times")
  private List<String> files = List.of();

  @Unmatched private List<String> settings = new ArrayList<>();

  RegisterSystemCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    SystemMnemonic name = name();
    CallerRole code = role();
    if (organisation.isBlank() || organisation.length() > 500) {
      throw new HubException("USAGE", "--organisation is 1 to 500 characters");
    }
    CertificateThumbprint thumbprint = CertificateThumbprint.of(read());
    try (SystemRegistration registration =
        SystemRegistration.open(SettingArguments.of("register-system", settings, files))) {
      RegisteredSystem system =
          registration.registerSystem().register(name, organisation.strip(), code, thumbprint);
      terminal
          .out()
          .println(
              "registered "
                  + system.mnemonic()
                  + " as "
                  + system.role()
                  + " with certificate "
                  + thumbprint
                  + "; it has "
                  + system.certificates().size()
                  + " certificate(s)");
    }
    return ExitCode.DONE;
  }

  private SystemMnemonic name() {
    try {
      return new SystemMnemonic(mnemonic);
    } catch (IllegalArgumentException e) {
      throw new HubException("USAGE", e.getMessage());
    }
  }

  private CallerRole role() {
    try {
      return CallerRole.valueOf(role.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new HubException("USAGE", "--role is one of " + Arrays.toString(CallerRole.values()));
    }
  }

  private X509Certificate read() throws IOException {
    try (InputStream file = Files.newInputStream(certificate)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    } catch (CertificateException e) {
      throw new HubException("CERTIFICATE", certificate + " is not an X.509 certificate");
    }
  }
}
