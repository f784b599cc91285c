package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  static java.util.stream.Stream<String> commands() {
    return CommandTable.entries().stream().map(CommandTable.Entry::name);
  }

  @Test
  void helpNamesEveryCommand() {
    Ran ran = Ran.main("--help");
    assertThat(ran.code()).isZero();
    assertThat(commands()).allSatisfy(name -> assertThat(ran.text()).contains(name));
    assertThat(ran.reasons()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandExplainsItself(String name) {
    Ran ran = Ran.main(name, "--help");
    assertThat(ran.code()).isZero();
    assertThat(ran.text()).startsWith("Usage: " + name).contains("--help");
    assertThat(ran.reasons()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandRefusesAnUnknownOptionInOneLine(String name) {
    Ran ran = Ran.main(name, "--no-such-option");
    assertThat(ran.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.reasons()).startsWith(name + ": ").hasLineCount(1);
    assertThat(ran.output()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-command", "Verify", "a\u001b[31m\nb", ""})
  void anUnknownCommandIsRefusedInOneLine(String name) {
    Ran ran = Ran.main(name);
    assertThat(ran.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.reasons()).contains("there is no command").hasLineCount(1);
    assertThat(ran.reasons()).doesNotContain("\u001b");
  }

  @Test
  void aResultThatCannotBeWrittenIsNotCalledDone() {
    PrintStream full =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int octet) throws java.io.IOException {
                throw new java.io.IOException("full");
              }
            });
    java.io.ByteArrayOutputStream reasons = new java.io.ByteArrayOutputStream();
    int code =
        Main.run(
            new String[] {"transform", "src/test/resources/cli/unsigned.xml"},
            new Terminal(
                InputStream.nullInputStream(),
                full,
                new PrintStream(reasons, true, StandardCharsets.UTF_8)));
    assertThat(code).isEqualTo(ExitCode.COULD_NOT);
    assertThat(reasons.toString(StandardCharsets.UTF_8)).contains("could not be written");
  }

  @Test
  void sampleCertificatesAreNotWrittenOverOtherFiles(@TempDir Path home) {
    assertThat(Ran.main("sample-certs", "--out", home.resolve("new")).code()).isZero();
    assertThat(home.resolve("new/gost/hub.p12")).exists();
    Ran again = Ran.main("sample-certs", "--out", home.resolve("new"));
    assertThat(again.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(again.reasons()).contains("--replace");
    assertThat(Ran.main("sample-certs", "--out", home.resolve("new"), "--replace").code()).isZero();
    Ran file = Ran.main("sample-certs", "--out", home.resolve("new/password.txt"));
    assertThat(file.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(file.reasons()).contains("is not a directory").hasLineCount(1);
  }
}
