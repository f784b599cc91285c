package org.kontingent.hub.sandbox.internal;

import java.nio.file.Path;
import java.util.List;
import org.kontingent.hub.sandbox.AttachedFile;

/** The files of one request, held back for the department after the delivery is confirmed. */
final class RequestFiles implements AutoCloseable {
  private final List<AttachedFile> files;
  private final Path held;

  /**
   * @param held directory to be cleared, or null
   */
  RequestFiles(List<AttachedFile> files, Path held) {
    this.files = List.copyOf(files);
    this.held = held;
  }

  List<AttachedFile> files() {
    return files;
  }

  @Override
  public void close() {
    if (held != null) {
      FileStore.delete(held);
    }
  }
}
