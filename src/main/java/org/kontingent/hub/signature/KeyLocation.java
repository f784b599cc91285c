package org.kontingent.hub.signature;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a private key stands: a PKCS#12 or PEM file, which of its keys, the certificate if it is in
 * a file of its own, the password if there is one. Its text never shows the password.
 */
public final class KeyLocation {
  private final Path file;
  private final Path certificate;
  private final String alias;
  private final char[] password;

  private KeyLocation(Path file, Path certificate, String alias, char[] password) {
    this.file = Objects.requireNonNull(file);
    this.certificate = certificate;
    this.alias = alias;
    this.password = password;
  }

  public static KeyLocation of(Path file) {
    return new KeyLocation(file, null, null, null);
  }

  public KeyLocation withCertificate(Path certificateFile) {
    return new KeyLocation(file, certificateFile, alias, password);
  }

  /** The key's friendly name in a PKCS#12 file; compared without regard to case. */
  public KeyLocation withAlias(String name) {
    return new KeyLocation(file, certificate, name, password);
  }

  public KeyLocation withPassword(char[] secret) {
    return new KeyLocation(file, certificate, alias, secret.clone());
  }

  public Path file() {
    return file;
  }

  public Optional<Path> certificate() {
    return Optional.ofNullable(certificate);
  }

  public Optional<String> alias() {
    return Optional.ofNullable(alias);
  }

  public Optional<char[]> password() {
    return Optional.ofNullable(password).map(char[]::clone);
  }

  @Override
  public String toString() {
    return alias == null ? file.toString() : file + " (" + alias + ")";
  }
}
