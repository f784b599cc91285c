package org.kontingent.hub.journal.adapter;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Files that are either whole and on the disk, or not there. */
final class DurableFile {
  private DurableFile() {}

  static void write(Path file, byte[] octets) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(directory, file.getFileName().toString(), ".part");
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer buffer = ByteBuffer.wrap(octets);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      keep(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Gives a finished and forced file its name. */
  static void keep(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel entry =
        FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
      entry.force(true);
    }
  }
}
