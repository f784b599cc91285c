package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.smev.v3.SmevVersion;

class SignCommandTest {
  private static final Path GOST = Path.of("certs-sample/gost");
  private static final Path PASSWORD = Path.of("certs-sample/password.txt");

  @TempDir Path home;
  private Path envelope;

  @BeforeEach
  void anUnsignedEnvelope() throws Exception {
    envelope = write("envelope.xml", Envelopes.sendRequest(SmevVersion.V1_2));
  }

  @ParameterizedTest
  @EnumSource(SmevVersion.class)
  void whatWasSignedVerifiesWithTrustInEveryVersion(SmevVersion version) throws Exception {
    Path file = write("in.xml", Envelopes.sendRequest(version));
    Ran signed =
        Ran.main("sign", "--key", GOST.resolve("hub.p12"), "--password-file", PASSWORD, file);
    assertThat(signed.reasons()).isEmpty();
    assertThat(signed.code()).isZero();
    Path result = Files.write(home.resolve("signed.xml"), signed.output());
    Ran verified =
        Ran.main("verify", "--trust", "certs-sample/trust", "--at", "2026-11-22T00:00:00Z", result);
    assertThat(verified.code()).as(verified.text()).isZero();
    assertThat(verified.text())
        .isEqualTo(
            result
                + "\t0\tSenderProvidedRequestData\tVALID\tthe signature is correct; trusted by"
                + " authority \"Sample GOST authority\""
                + System.lineSeparator());
  }

  @Test
  void everyKindOfKeyFileSigns() throws Exception {
    Path both =
        write(
            "both.pem",
            Files.readString(GOST.resolve("hub-512.key.pem"))
                + Files.readString(GOST.resolve("hub-512.pem")));
    signs("--key", both);
    signs("--key", GOST.resolve("hub.key.pem"), "--cert", GOST.resolve("hub.pem"));
    signs("--key", GOST.resolve("zags.p12"), "--password-file", PASSWORD, "--alias", "ZAGS");
  }

  @Test
  void everyOctetOutsideTheHolderStaysAsItWas() throws Exception {
    Ran signed =
        Ran.main("sign", "--key", GOST.resolve("hub.p12"), "--password-file", PASSWORD, envelope);
    String before = Files.readString(envelope);
    String holder = "<t:CallerInformationSystemSignature/>";
    int at = before.indexOf(holder);
    assertThat(at).isPositive();
    assertThat(signed.text()).startsWith(before.substring(0, at));
    assertThat(signed.text()).endsWith(before.substring(at + holder.length()));
  }

  @Test
  void everyRefusalIsOneLineAndExitCodeTwo() throws Exception {
    Path key = GOST.resolve("hub.p12");
    Path wrong = write("wrong.txt", "not-it\n");
    refused("Missing required option", envelope);
    refused("Missing required parameter", "--key", key);
    refused("needs a password", "--key", key, envelope);
    refused("does not open", "--key", key, "--password-file", wrong, envelope);
    refused("is a directory", "--key", key, "--password-file", home, envelope);
    refused("does not exist", "--key", key, "--password-file", home.resolve("no"), envelope);
    refused("is not text", "--key", key, "--password-file", binary(), envelope);
    refused("does not exist", "--key", home.resolve("no.p12"), envelope);
    refused("is a directory", "--key", GOST, envelope);
    refused("neither PKCS#12 nor PEM", "--key", binary(), envelope);
    refused("no key named x", "--key", key, "--password-file", PASSWORD, "--alias", "x", envelope);
    refused("holds no certificate", "--key", GOST.resolve("hub.key.pem"), envelope);
    refused(
        "belongs to the private key",
        "--key",
        GOST.resolve("hub.key.pem"),
        "--cert",
        GOST.resolve("mvd.pem"),
        envelope);
    refused(
        "not a GOST",
        "--key",
        Path.of("certs-sample/tls/hub.p12"),
        "--password-file",
        PASSWORD,
        envelope);
    refused("does not exist", "--key", key, "--password-file", PASSWORD, home.resolve("no.xml"));
    refused("well-formed", "--key", key, "--password-file", PASSWORD, wrong);
  }

  @Test
  void anEnvelopeWithNothingToFillIsRefused() throws Exception {
    Ran once =
        Ran.main("sign", "--key", GOST.resolve("hub.p12"), "--password-file", PASSWORD, envelope);
    Path signed = Files.write(home.resolve("signed.xml"), once.output());
    refused("signed.xml", "--key", GOST.resolve("hub.p12"), "--password-file", PASSWORD, signed);
    Path plain = write("plain.xml", "<a xmlns='urn:a'/>");
    refused("plain.xml", "--key", GOST.resolve("hub.p12"), "--password-file", PASSWORD, plain);
  }

  private void signs(Object... options) throws Exception {
    Ran signed = run(options, envelope);
    assertThat(signed.code()).as(signed.reasons()).isZero();
    Path result = Files.write(home.resolve("signed.xml"), signed.output());
    assertThat(Ran.main("verify", result).code()).isZero();
  }

  private static void refused(String why, Object... words) {
    Ran ran = run(words);
    assertThat(ran.code()).as(why).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.reasons()).startsWith("sign: ").contains(why).hasLineCount(1);
    assertThat(ran.output()).isEmpty();
  }

  private static Ran run(Object[] options, Object... more) {
    List<Object> words = new ArrayList<>();
    words.add("sign");
    words.addAll(Arrays.asList(options));
    words.addAll(Arrays.asList(more));
    return Ran.main(words.toArray());
  }

  private Path binary() throws Exception {
    return Files.write(home.resolve("binary"), new byte[] {(byte) 0xff, 0, (byte) 0x80, 7});
  }

  private Path write(String name, String text) throws Exception {
    return Files.write(home.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
