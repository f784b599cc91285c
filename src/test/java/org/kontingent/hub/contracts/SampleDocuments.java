package org.kontingent.hub.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Our own synthetic documents under {@code src/test/resources/contracts}, each valid. */
final class SampleDocuments {
  private static final Path HOME = Path.of("src/test/resources/contracts");

  private SampleDocuments() {}

  /** The files of one folder whose names begin so, in order; never none. */
  static List<Path> in(String folder, String prefix) {
    return list(HOME.resolve(folder), prefix);
  }

  /** The same for any folder. */
  static List<Path> list(Path folder, String prefix) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files.filter(f -> f.getFileName().toString().startsWith(prefix)).sorted().toList();
      if (found.isEmpty()) {
        throw new IllegalStateException("no samples " + folder + "/" + prefix);
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] octets(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
