package org.kontingent.hub.signature.adapter.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.kontingent.hub.signature.Authorities;
import org.kontingent.hub.signature.KeyFileException;
import org.kontingent.hub.signature.TrustVerdict;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;

/**
 * Authorities kept as files of a directory: {@code .pem}, {@code .crt}, {@code .cer} and {@code
 * .der}, each PEM or DER; other files and directories in it are not looked at. Read once.
 */
public final class DirectoryOfAuthorities implements Authorities {
  private static final Set<String> ENDINGS = Set.of("pem", "crt", "cer", "der");

  private final List<X509Certificate> authorities;
  private final IssuerCheck check = new IssuerCheck();

  /** A fixed list of authorities, whatever they were read from. */
  public DirectoryOfAuthorities(Collection<X509Certificate> authorities) {
    this.authorities = List.copyOf(new LinkedHashSet<>(authorities));
  }

  /**
   * Reads a directory. A file of a known ending that cannot be read is an error, since skipping it
   * would hide why nothing is trusted.
   *
   * @throws KeyFileException {@code TRUST_UNREADABLE} if it is no readable directory, {@code
   *     TRUST_EMPTY} if it holds no certificate, and those of {@link CertificateFiles#read}
   */
  public static DirectoryOfAuthorities read(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new KeyFileException("TRUST_UNREADABLE", directory + " is not a directory");
    }
    Set<X509Certificate> found = new LinkedHashSet<>();
    try (Stream<Path> entries = Files.list(directory)) {
      for (Path file : entries.sorted().toList()) {
        if (Files.isRegularFile(file) && ENDINGS.contains(ending(file))) {
          found.addAll(CertificateFiles.read(file));
        }
      }
    } catch (IOException | UncheckedIOException e) {
      throw new KeyFileException("TRUST_UNREADABLE", directory + " cannot be listed", e);
    }
    if (found.isEmpty()) {
      throw new KeyFileException(
          "TRUST_EMPTY", directory + " holds no certificate (.pem, .crt, .cer, .der)");
    }
    return new DirectoryOfAuthorities(found);
  }

  /** The authorities, in the order of the files. */
  public List<X509Certificate> certificates() {
    return authorities;
  }

  @Override
  public TrustVerdict judge(
      X509Certificate signer, Collection<X509Certificate> others, Instant at) {
    return new ChainSearch(authorities, others, check, at).from(signer);
  }

  private static String ending(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
