package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.kontingent.hub.platform.HubException;

/** Reads a file named on the command line; whatever is wrong with it is said in one line. */
final class InputFile {
  private InputFile() {}

  /**
   * The octets of a file that may have so many at most.
   *
   * @throws HubException {@code INPUT_UNREADABLE}, {@code INPUT_TOO_LARGE}
   */
  static byte[] read(Path file, int most) {
    if (Files.isDirectory(file)) {
      throw new HubException("INPUT_UNREADABLE", file + ": is a directory");
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] octets = in.readNBytes(most + 1);
      if (octets.length > most) {
        throw new HubException(
            "INPUT_TOO_LARGE", file + ": is larger than " + most + " octets, the most accepted");
      }
      return octets;
    } catch (NoSuchFileException e) {
      throw new HubException("INPUT_UNREADABLE", file + ": does not exist", e);
    } catch (AccessDeniedException e) {
      throw new HubException("INPUT_UNREADABLE", file + ": may not be read", e);
    } catch (IOException e) {
      throw new HubException("INPUT_UNREADABLE", file + ": cannot be read", e);
    }
  }
}
