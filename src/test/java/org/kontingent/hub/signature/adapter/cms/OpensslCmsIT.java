package org.kontingent.hub.signature.adapter.cms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.signature.CmsReport;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;

/** Signatures of attachments against OpenSSL's GOST engine, where it is installed. */
class OpensslCmsIT {
  private static final Path SAMPLES = Path.of("certs-sample").toAbsolutePath();

  @TempDir Path home;

  @BeforeAll
  static void engineIsInstalled() throws Exception {
    boolean there;
    try {
      there = run(Path.of("."), "openssl", "engine", "gost") == 0;
    } catch (java.io.IOException e) {
      there = false;
    }
    Assumptions.assumeTrue(there, "OpenSSL with its GOST engine is not installed here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub", "hub-512"})
  void opensslAcceptsWhatTheHubSigned(String name) throws Exception {
    Path file = file();
    SigningKey key =
        new KeyFiles()
            .open(
                KeyLocation.of(SAMPLES.resolve("gost/" + name + ".p12"))
                    .withPassword("sample".toCharArray()));
    byte[] octets = Files.readAllBytes(file);
    byte[] signature =
        new GostCmsSigner()
            .sign(
                new ContentDigests()
                    .digest(new ByteArrayInputStream(octets), key.algorithm().digest()),
                key,
                Instant.parse("2026-11-22T10:00:00Z"));
    Files.write(home.resolve("signature.p7s"), signature);
    assertThat(verifiedByOpenssl(file)).isTrue();
    Files.write(file, new byte[] {1});
    assertThat(verifiedByOpenssl(file)).as("another file").isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub", "hub-512"})
  void theHubAcceptsWhatOpensslSigned(String name) throws Exception {
    for (String variant : List.of("-noattr", "-nosmimecap")) {
      Path file = file();
      int exit =
          run(
              home,
              "openssl",
              "cms",
              "-sign",
              "-engine",
              "gost",
              "-binary",
              variant,
              "-in",
              file.toString(),
              "-signer",
              SAMPLES.resolve("gost/" + name + ".pem").toString(),
              "-inkey",
              SAMPLES.resolve("gost/" + name + ".key.pem").toString(),
              "-outform",
              "DER",
              "-out",
              "theirs.p7s");
      assertThat(exit).isZero();
      byte[] octets = Files.readAllBytes(file);
      CmsReport report =
          new GostCmsVerifier()
              .verify(
                  Files.readAllBytes(home.resolve("theirs.p7s")),
                  algorithm ->
                      Optional.of(
                          new ContentDigests().digest(new ByteArrayInputStream(octets), algorithm)),
                  List.of());
      assertThat(report.decisive().reason().name()).isEqualTo("OK");
    }
  }

  @Test
  void opensslReadsTheSampleCertificatesAsAChain() throws Exception {
    for (String name : List.of("hub", "hub-512", "exchange", "zags")) {
      assertThat(
              run(
                  home,
                  "openssl",
                  "verify",
                  "-engine",
                  "gost",
                  "-no_check_time",
                  "-CAfile",
                  SAMPLES.resolve("trust/gost-authority.pem").toString(),
                  SAMPLES.resolve("gost/" + name + ".pem").toString()))
          .isZero();
    }
  }

  private boolean verifiedByOpenssl(Path file) throws Exception {
    return run(
            home,
            "openssl",
            "cms",
            "-verify",
            "-engine",
            "gost",
            "-binary",
            "-no_check_time",
            "-purpose",
            "any",
            "-inform",
            "DER",
            "-in",
            "signature.p7s",
            "-content",
            file.toString(),
            "-out",
            "verified.bin",
            "-CAfile",
            SAMPLES.resolve("trust/gost-authority.pem").toString())
        == 0;
  }

  private Path file() throws Exception {
    return Files.write(
        home.resolve("file.bin"),
        "line one\r\nline two\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
  }

  private static int run(Path directory, String... command) throws Exception {
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("openssl does not answer");
    }
    return process.exitValue();
  }
}
