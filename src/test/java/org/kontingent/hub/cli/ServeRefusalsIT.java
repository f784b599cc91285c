package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code serve} does not start with: one line on standard error, exit 2. */
class ServeRefusalsIT {
  private final ByteArrayOutputStream reasons = new ByteArrayOutputStream();

  @Test
  void aSampleKeyIsRefused() throws Exception {
    try (SampleMaterial samples = SampleMaterial.unpack()) {
      assertThat(serve(arguments(samples, "jdbc:h2:mem:refuse-sample"))).isEqualTo(2);
      assertThat(reason()).contains("is a sample whose private key is public");
    }
  }

  @Test
  void aDatabaseThatLosesWorkIsRefused() throws Exception {
    try (SampleMaterial samples = SampleMaterial.unpack()) {
      assertThat(serve(arguments(samples, "jdbc:h2:file:" + samples.file("hub")))).isEqualTo(2);
      assertThat(reason()).contains("WRITE_DELAY=0");
    }
  }

  @Test
  void withoutAMasterKeyItSaysHowToMakeOne() throws Exception {
    try (SampleMaterial samples = SampleMaterial.unpack()) {
      List<String> arguments = arguments(samples, "jdbc:h2:mem:refuse-master");
      arguments.removeIf(argument -> argument.startsWith("--hub.journal.master-key-file="));
      arguments.add("--hub.journal.master-key-file=" + samples.file("none.key"));
      assertThat(serve(arguments)).isEqualTo(2);
      assertThat(reason()).contains("none.key", "openssl rand -base64 32");
      arguments.removeIf(argument -> argument.startsWith("--hub.journal.master-key-file="));
      reasons.reset();
      assertThat(serve(arguments)).isEqualTo(2);
      assertThat(reason()).contains("hub.journal.master-key-file", "openssl rand -base64 32");
    }
  }

  @Test
  void aMissingKeyFileIsNamed() throws Exception {
    try (SampleMaterial samples = SampleMaterial.unpack()) {
      List<String> arguments = arguments(samples, "jdbc:h2:mem:refuse-missing");
      arguments.add("--hub.exchange.key.file=" + samples.file("nothing.p12"));
      assertThat(serve(arguments)).isEqualTo(2);
      assertThat(reason()).contains("nothing.p12");
    }
  }

  @Test
  void aSecondProcessOnOneH2FileIsToldThatH2IsForASingleNode() throws Exception {
    try (SampleMaterial samples = SampleMaterial.unpack()) {
      String database = "jdbc:h2:file:" + samples.file("shared") + ";WRITE_DELAY=0";
      Process first = openedElsewhere(database);
      try {
        List<String> arguments = arguments(samples, database);
        assertThat(serve(arguments)).isEqualTo(2);
        assertThat(reason())
            .contains("another process has the H2 database open")
            .contains("PostgreSQL");
      } finally {
        first.destroyForcibly().waitFor();
      }
    }
  }

  /** A process that holds the file open as a first hub would. */
  private static Process openedElsewhere(String database) throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of(
                        org.h2.Driver.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString(),
                "org.h2.tools.Shell",
                "-url",
                database,
                "-user",
                "hub",
                "-password",
                "")
            .redirectErrorStream(true)
            .start();
    StringBuilder said = new StringBuilder();
    for (int octet = process.getInputStream().read();
        octet >= 0 && said.indexOf("sql>") < 0;
        octet = process.getInputStream().read()) {
      said.append((char) octet);
    }
    assertThat(said).contains("sql>");
    return process;
  }

  @Test
  void anUnknownArgumentIsBadUsage() {
    assertThat(serve(List.of("--prot=1"))).isEqualTo(2);
    assertThat(reason()).contains("--prot=1");
  }

  private int serve(List<String> arguments) {
    List<String> all = new ArrayList<>(List.of("serve"));
    all.addAll(arguments);
    return Main.run(
        all.toArray(String[]::new),
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(reasons, true, StandardCharsets.UTF_8)));
  }

  private String reason() {
    String text = reasons.toString(StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(1);
    assertThat(text).startsWith("serve: ").doesNotContain("\tat ");
    return text;
  }

  private static List<String> arguments(SampleMaterial samples, String database) {
    return new ArrayList<>(
        List.of(
            "--hub.database.url=" + database,
            "--hub.console.port=0",
            "--hub.soap.port=0",
            "--hub.exchange.trusted-certificates=" + samples.file("gost/exchange.pem"),
            "--hub.exchange.key.file=" + samples.file("gost/hub.p12"),
            "--hub.exchange.key.password-file=" + samples.file("password.txt"),
            "--hub.journal.master-key-file=" + samples.file("journal.key"),
            "--hub.soap.tls.certificate=" + samples.file("tls/hub.pem"),
            "--hub.soap.tls.private-key=" + samples.file("tls/hub.key.pem"),
            "--hub.soap.tls.trust=" + samples.file("trust/tls-authority.pem")));
  }
}
