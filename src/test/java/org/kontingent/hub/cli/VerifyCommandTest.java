package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.signature.Envelopes;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;
import org.kontingent.hub.smev.v3.SmevVersion;

class VerifyCommandTest {
  private static final String DURING = "2026-11-22T12:00:00Z";
  private static final Path TRUST = Path.of("certs-sample/trust");

  @TempDir Path home;
  private Path signed;

  @BeforeEach
  void aSignedEnvelope() throws Exception {
    signed = signedBy("hub");
  }

  @Test
  void aCorrectSignatureIsValidAndTheExitCodeZero() {
    Ran ran = Ran.main("verify", signed);
    assertThat(ran.code()).isZero();
    assertThat(ran.text().strip().split("\t"))
        .containsExactly(
            signed.toString(),
            "0",
            "SenderProvidedRequestData",
            "VALID",
            "the signature is correct");
    assertThat(ran.reasons()).isEmpty();
  }

  @Test
  void oneByteChangedIsInvalidWithItsReason() throws Exception {
    String text = Files.readString(signed).replace("Анна", "Анни");
    Path altered = write("altered.xml", text);
    Ran ran = Ran.main("verify", altered);
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.text())
        .contains("\tINVALID\tthe content of the signed element was altered after signing");
    assertThat(ran.text()).hasLineCount(1);
  }

  @Test
  void withoutASignatureTheAnswerIsNo() throws Exception {
    Ran ran = Ran.main("verify", write("plain.xml", "<a xmlns='urn:a'/>"));
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.reasons()).contains("no signature").hasLineCount(1);
    assertThat(ran.output()).isEmpty();
  }

  @Test
  void theWorstOfSeveralFilesGivesTheExitCodeAndAllAreLookedAt() throws Exception {
    Path plain = write("plain.xml", "<a xmlns='urn:a'/>");
    assertThat(Ran.main("verify", signed, signed).code()).isEqualTo(ExitCode.DONE);
    assertThat(Ran.main("verify", plain, signed).code()).isEqualTo(ExitCode.NO);
    Ran ran = Ran.main("verify", home.resolve("absent"), plain, signed);
    assertThat(ran.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.text()).hasLineCount(1).contains("VALID");
    assertThat(ran.reasons()).hasLineCount(2).contains("absent: does not exist");
  }

  @Test
  void trustAddsChainAndDates() throws Exception {
    assertThat(trust(signed, DURING).code()).isZero();
    refusedByTrust(signed, "2056-02-01T00:00:00Z", "expired at 2056-01-01T00:00:00Z");
    refusedByTrust(signed, "2025-12-31T23:59:59Z", "not yet valid");
    refusedByTrust(signedBy("expired"), DURING, "expired at 2026-02-01T00:00:00Z");
    refusedByTrust(signedBy("foreign"), DURING, "unknown authority \"Sample foreign authority\"");
    assertThat(trust(signedBy("expired"), "2026-01-15T03:00:00+03:00").code()).isZero();
  }

  @Test
  void whatIsWrongInItselfIsNotExcusedByTrust() throws Exception {
    Path altered = write("altered.xml", Files.readString(signed).replace("Анна", "Анни"));
    Ran ran = trust(altered, DURING);
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.text()).contains("altered").doesNotContain("trusted");
  }

  @Test
  void jsonTellsTheSameAndMore() throws Exception {
    Ran ran = Ran.main("verify", "--json", "--trust", TRUST, "--at", DURING, signed, signed);
    assertThat(ran.code()).isZero();
    JsonNode array = new ObjectMapper().readTree(ran.output());
    assertThat(array).hasSize(2);
    JsonNode one = array.get(0);
    assertThat(one.get("file").asText()).isEqualTo(signed.toString());
    assertThat(one.get("index").asInt()).isZero();
    assertThat(one.get("element").asText()).isEqualTo("SenderProvidedRequestData");
    assertThat(one.get("verdict").asText()).isEqualTo("VALID");
    assertThat(one.get("references").get(0).get("matches").asBoolean()).isTrue();
    assertThat(one.get("references").get(0).get("expected"))
        .isEqualTo(one.get("references").get(0).get("computed"));
    assertThat(one.get("trust").get("standing").asText()).isEqualTo("TRUSTED");
    assertThat(one.get("certificate").get("notAfter").asText()).isEqualTo("2056-01-01T00:00:00Z");

    Ran late =
        Ran.main("verify", "--json", "--trust", TRUST, "--at", "2060-01-01T00:00:00Z", signed);
    JsonNode expired = new ObjectMapper().readTree(late.output()).get(0);
    assertThat(expired.get("verdict").asText()).isEqualTo("INVALID");
    assertThat(expired.get("code").asText()).isEqualTo("EXPIRED");
  }

  @Test
  void jsonWithoutSignaturesIsAnEmptyArray() throws Exception {
    Ran ran = Ran.main("verify", "--json", write("plain.xml", "<a xmlns='urn:a'/>"));
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(new ObjectMapper().readTree(ran.output())).isEmpty();
  }

  @Test
  void reasonsSpeakRussianWhenAsked() {
    Ran ran = Ran.main("verify", "--lang", "ru", signed);
    assertThat(ran.text()).contains("VALID\tподпись верна");
  }

  @Test
  void unreadableInputAndBadUsageAreToldInOneLine() throws Exception {
    refused("Missing required parameter");
    refused("is a directory", home);
    refused("does not exist", home.resolve("absent.xml"));
    refused("is empty", write("empty.xml", ""));
    refused("well-formed", write("noise.xml", "\u0001\u0002"));
    refused("well-formed", write("open.xml", "<a><b></a>"));
    refused("document type", write("doctype.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"));
    refused("nested too deep", write("deep.xml", "<a>".repeat(100_000)));
    Path large = Files.write(home.resolve("large.xml"), new byte[6 * 1024 * 1024]);
    refused("larger than", large);
    refused("--at", "--at", DURING, signed);
    refused("such as 2026", "--trust", TRUST, "--at", "22.11.2026", signed);
    refused("is not a directory", "--trust", signed, signed);
    refused("holds no certificate", "--trust", home, signed);
    refused("--lang", "--lang", "de", signed);
    refused("Unknown option", "--tust", signed);
  }

  private Ran trust(Path file, String at) {
    return Ran.main("verify", "--trust", TRUST, "--at", at, file);
  }

  private void refusedByTrust(Path file, String at, String why) {
    Ran ran = trust(file, at);
    assertThat(ran.code()).isEqualTo(ExitCode.NO);
    assertThat(ran.text()).contains("\tINVALID\t").contains(why).hasLineCount(1);
  }

  private static void refused(String why, Object... words) {
    Object[] all = new Object[words.length + 1];
    all[0] = "verify";
    System.arraycopy(words, 0, all, 1, words.length);
    Ran ran = Ran.main(all);
    assertThat(ran.code()).as(why).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.reasons()).startsWith("verify: ").contains(why).hasLineCount(1);
    assertThat(ran.output()).isEmpty();
  }

  private Path signedBy(String name) throws Exception {
    byte[] envelope = Envelopes.octets(Envelopes.sendRequest(SmevVersion.V1_2));
    KeyLocation key =
        KeyLocation.of(Path.of("certs-sample/gost/" + name + ".key.pem"))
            .withCertificate(Path.of("certs-sample/gost/" + name + ".pem"));
    return Files.write(
        home.resolve(name + ".xml"),
        SignatureEngine.signer().sign(envelope, new KeyFiles().open(key)));
  }

  private Path write(String name, String text) throws Exception {
    return Files.write(home.resolve(name), text.getBytes(StandardCharsets.UTF_8));
  }
}
