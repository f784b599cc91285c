package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.SealedInstallation;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.SampleKeys;
import org.kontingent.hub.testing.TestDatabase;

/** The file commands as users run them: the built jar, in a process of its own. */
class JarIT {
  private static final Path JAR = Path.of("target/kontingent-hub.jar");
  private static final Path GOST = Path.of("certs-sample/gost");

  /** The blueprint's bound for verify of one small file, start of the JVM included. */
  private static final Duration MOST_CPU = Duration.ofSeconds(3);

  @TempDir Path home;

  /** One run of the jar. */
  private record Run(int code, byte[] output, String reasons) {
    String text() {
      return new String(output, StandardCharsets.UTF_8);
    }
  }

  @BeforeAll
  static void theJarIsBuilt() {
    Assumptions.assumeTrue(Files.exists(JAR), "the jar is not built; run mvn package first");
  }

  @Test
  void signVerifyAndTransformWorkOnFilesAlone() throws Exception {
    Path envelope =
        Files.write(
            home.resolve("envelope.xml"),
            Envelopes.octets(Envelopes.sendRequest(SmevVersion.V1_2)));
    Run sign =
        jar(
            "sign",
            "--key",
            GOST.resolve("hub.p12"),
            "--password-file",
            "certs-sample/password.txt",
            envelope);
    assertThat(sign.reasons()).isEmpty();
    assertThat(sign.code()).isZero();
    Path signed = Files.write(home.resolve("signed.xml"), sign.output());

    Run verify = jar("verify", "--trust", "certs-sample/trust", signed);
    assertThat(verify.reasons()).isEmpty();
    assertThat(verify.text())
        .startsWith(signed + "\t0\tSenderProvidedRequestData\tVALID\t")
        .hasLineCount(1);
    assertThat(verify.code()).isZero();

    String text = Files.readString(signed);
    assertThat(text).contains("Анна");
    Path altered = Files.writeString(home.resolve("altered.xml"), text.replace("Анна", "Яна "));
    Run no = jar("verify", altered);
    assertThat(no.code()).isEqualTo(1);
    assertThat(no.text()).contains("\tINVALID\t");

    Run transform = jar("transform", "src/test/resources/cli/unsigned.xml");
    assertThat(transform.code()).isZero();
    assertThat(transform.text()).startsWith("<ns1:note ").endsWith("</ns1:note>");
  }

  /** The bundle is all it needs: no settings, no server, no database that made it. */
  @Test
  void anEvidenceBundleIsCheckedOnAnIsolatedMachine() throws Exception {
    byte[] bundle = aBundle();
    Path file = Files.write(home.resolve("x.evidence.zip"), bundle);
    Run verify = jar("verify", "--trust", Path.of("certs-sample/trust").toAbsolutePath(), file);
    assertThat(verify.reasons()).isEmpty();
    assertThat(verify.text())
        .contains("\ttime\theads/head-1.txt\tVALID\t", "\tchain\tmessage/entry.txt\tVALID\t")
        .contains("message/SenderProvidedRequestData\tVALID");
    assertThat(verify.code()).isZero();
    bundle[bundle.length / 2] ^= 1;
    assertThat(jar("verify", Files.write(file, bundle)).code()).isNotZero();
  }

  private static byte[] aBundle() {
    try (TestDatabase database = TestDatabase.h2()) {
      SealedInstallation hub = new SealedInstallation(database, null);
      MessageId id = new MessageId(UUID.randomUUID().toString());
      hub.write(
          new JournalEntry(
              Direction.OUT,
              "SendRequest",
              EntryOutcome.ACCEPTED,
              id,
              null,
              null,
              "text/xml; charset=UTF-8",
              SignatureEngine.signer()
                  .sign(
                      Envelopes.octets(Envelopes.sendRequest(SmevVersion.V1_2)),
                      SampleKeys.gost("hub")),
              SignatureSummary.OWN));
      hub.endDay();
      return hub.evidence((order, action, target) -> {}, message -> List.of())
          .of(id, new OperatorOrder("SEC01 SEC", "court request"));
    }
  }

  /** From the jar too the second process finds it, takes its words and gives streams and code. */
  @Test
  void matchAnswersThroughItsSecondProcess() throws Exception {
    Files.writeString(
        home.resolve("school.csv"),
        "record_id,surname,name,birth_date,snils\n"
            + "S1,Калинин,Павел,2012-01-02,11223344595\n"
            + "S2,Калинин,Павел,2012-01-02,11223344595\n");
    Path out = home.resolve("out of match.csv");
    Run run = jar("match", "--feeds", home, "--out", out, "--explain", "S1", "S9");
    assertThat(run.code()).as(run.reasons()).isEqualTo(1);
    assertThat(run.text()).contains("estimated precision");
    assertThat(run.reasons()).contains("none of the feeds").hasLineCount(1);
    assertThat(Files.readAllLines(out)).hasSize(3);
  }

  @Test
  void whatCannotBeDoneEndsWithTwoAndOneLine() throws Exception {
    for (Run run :
        List.of(
            jar("no-such-command"),
            jar("verify"),
            jar("verify", home.resolve("absent.xml")),
            jar("transform", JAR),
            jar("sign", "--key", GOST.resolve("hub.p12"), "src/test/resources/cli/unsigned.xml"))) {
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.reasons()).hasLineCount(1).doesNotContain("Exception", "\tat ");
      assertThat(run.output()).isEmpty();
    }
  }

  @Test
  void helpIsAnAnswerNotAnError() throws Exception {
    Run run = jar("--help");
    assertThat(run.code()).isZero();
    assertThat(run.text()).contains("verify", "sign", "transform");
    assertThat(run.reasons()).isEmpty();
  }

  @Test
  void verifyOfOneSmallFileTakesThreeCpuSecondsAtMost() throws Exception {
    Path envelope =
        Files.write(
            home.resolve("envelope.xml"),
            Envelopes.octets(Envelopes.sendRequest(SmevVersion.V1_2)));
    Run sign =
        jar(
            "sign",
            "--key",
            GOST.resolve("hub.key.pem"),
            "--cert",
            GOST.resolve("hub.pem"),
            envelope);
    Path signed = Files.write(home.resolve("signed.xml"), sign.output());
    Duration least = null;
    for (int i = 0; i < 3; i++) {
      Duration one = cpuOfVerify(signed);
      least = least == null || one.compareTo(least) < 0 ? one : least;
    }
    assertThat(least).isLessThanOrEqualTo(MOST_CPU);
  }

  /** POSIX {@code times}: its second line is user and system time of the children. */
  private Duration cpuOfVerify(Path file) throws Exception {
    Run run =
        run(
            List.of(
                "sh",
                "-c",
                "\"$0\" -jar \"$1\" verify \"$2\" >&2; times",
                java(),
                JAR.toString(),
                file.toString()));
    assertThat(run.reasons()).contains("VALID");
    Matcher children =
        Pattern.compile("(\\d+)m([\\d.]+)s\\s+(\\d+)m([\\d.]+)s")
            .matcher(run.text().lines().skip(1).findFirst().orElseThrow());
    assertThat(children.find()).as(run.text()).isTrue();
    double seconds =
        60 * (Double.parseDouble(children.group(1)) + Double.parseDouble(children.group(3)))
            + Double.parseDouble(children.group(2))
            + Double.parseDouble(children.group(4));
    assertThat(seconds).as("a real measurement").isGreaterThan(0.1);
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  private Run jar(Object... words) throws Exception {
    List<String> command = new ArrayList<>(List.of(java(), "-jar", JAR.toString()));
    Arrays.stream(words).map(Object::toString).forEach(command::add);
    return run(command);
  }

  private Run run(List<String> command) throws Exception {
    Path out = Files.createTempFile(home, "out", null);
    Path err = Files.createTempFile(home, "err", null);
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the command does not end");
    }
    return new Run(process.exitValue(), Files.readAllBytes(out), Files.readString(err));
  }

  private static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }
}
