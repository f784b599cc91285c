package org.kontingent.hub.signature.adapter.keys;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kontingent.hub.signature.KeyFileException;

/** Reads a file of keys or certificates, which is never large. */
public final class SmallFile {
  /** More than any key store or bundle of authorities seen. */
  static final int LARGEST = 4 * 1024 * 1024;

  private SmallFile() {}

  /**
   * The octets of a file.
   *
   * @throws KeyFileException {@code FILE_UNREADABLE} for one that is absent, a directory, not
   *     readable or larger than 4 MiB
   */
  public static byte[] read(Path file) {
    if (Files.isDirectory(file)) {
      throw unreadable(file, "is a directory", null);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] octets = in.readNBytes(LARGEST + 1);
      if (octets.length > LARGEST) {
        throw unreadable(file, "is too large for a file of keys or certificates", null);
      }
      return octets;
    } catch (NoSuchFileException e) {
      throw unreadable(file, "does not exist", e);
    } catch (IOException e) {
      throw unreadable(file, "cannot be read", e);
    }
  }

  private static KeyFileException unreadable(Path file, String why, Exception cause) {
    return new KeyFileException("FILE_UNREADABLE", file + " " + why, cause);
  }
}
