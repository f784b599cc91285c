package org.kontingent.hub.registry.region;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A file whose lines come out in the order of their first nine digits, which tell nothing of the
 * order they came in. Lines wait in heaps on disk, so that memory does not grow with their number.
 */
final class ShuffledFile implements AutoCloseable {
  private static final int LINES_OF_HEAP = 40_000;
  private static final int IDS = 1_000_000_000;

  private final Path file;
  private final String header;
  private final List<Path> heaps = new ArrayList<>();
  private final List<BufferedWriter> writers = new ArrayList<>();

  ShuffledFile(Path file, String header, long expectedLines) throws IOException {
    this.file = file;
    this.header = header;
    for (int i = 0; i <= expectedLines / LINES_OF_HEAP; i++) {
      heaps.add(file.resolveSibling(file.getFileName() + "." + i));
      writers.add(Files.newBufferedWriter(heaps.get(i), StandardCharsets.UTF_8));
    }
  }

  /** The id, a letter and nine digits, stands at {@code idAt} of the line. */
  void add(String line, int idAt) throws IOException {
    long id = Long.parseLong(line.substring(idAt + 1, idAt + 10));
    BufferedWriter writer = writers.get((int) (id * writers.size() / IDS));
    writer.write(line.substring(idAt + 1, idAt + 10));
    writer.write(line);
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter writer : writers) {
      writer.close();
    }
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write(header);
      out.write('\n');
      for (Path heap : heaps) {
        List<String> lines = Files.readAllLines(heap, StandardCharsets.UTF_8);
        Collections.sort(lines);
        for (String line : lines) {
          out.write(line, 9, line.length() - 9);
          out.write('\n');
        }
        Files.delete(heap);
      }
    }
  }
}
