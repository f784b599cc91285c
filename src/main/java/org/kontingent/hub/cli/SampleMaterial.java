package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;

/**
 * The sample keys and certificates of the jar as files of a temporary directory, which goes with
 * {@link #close}. Only the demo and the sandbox may use them.
 */
final class SampleMaterial implements AutoCloseable {
  private static final List<String> FILES =
      List.of(
          "password.txt",
          "gost/hub.p12",
          "gost/hub.pem",
          "gost/exchange.p12",
          "gost/exchange.pem",
          "gost/foreign.p12",
          "gost/zags.p12",
          "gost/mvd.p12",
          "gost/pfr.p12",
          "tls/hub.pem",
          "tls/hub.key.pem",
          "tls/school-1.pem",
          "tls/school-1.key.pem",
          "tls/school-1.p12",
          "tls/school-2.pem",
          "tls/school-2.p12",
          "tls/steward.pem",
          "tls/steward.p12",
          "tls/federal.pem",
          "tls/operator.pem",
          "trust/tls-authority.pem");

  private final Path directory;

  private SampleMaterial(Path directory) {
    this.directory = directory;
  }

  static SampleMaterial unpack() throws IOException {
    Path directory = Files.createTempDirectory("kontingent-samples");
    for (String name : FILES) {
      Path target = directory.resolve(name);
      Files.createDirectories(target.getParent());
      try (InputStream in = SampleMaterial.class.getResourceAsStream("/certs-sample/" + name)) {
        if (in == null) {
          throw new IOException("the jar lacks the sample certs-sample/" + name);
        }
        Files.copy(in, target);
      }
    }
    Files.writeString(directory.resolve("journal.key"), freshMasterKey());
    return new SampleMaterial(directory);
  }

  /** A master key of the journal's bodies that is gone with the directory. */
  private static String freshMasterKey() {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  char[] password() {
    return PasswordFile.read(file("password.txt"));
  }

  /** A GOST signing key by the name of its file, such as {@code exchange}. */
  SigningKey gostKey(String name) {
    return new KeyFiles()
        .open(KeyLocation.of(file("gost/" + name + ".p12")).withPassword(password()));
  }

  @Override
  public void close() {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a temporary directory cannot be removed", e);
    }
  }
}
