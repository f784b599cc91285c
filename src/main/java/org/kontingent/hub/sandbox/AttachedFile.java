package org.kontingent.hub.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file with a request or an answer. Up to the limit of attachments it travels with the message,
 * beyond it by the file store.
 *
 * @param name in the file store
 * @param content opens it from the start
 */
public record AttachedFile(String name, String mimeType, long size, Content content) {
  /** Opens a file. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  public static AttachedFile of(String name, String mimeType, Path file) throws IOException {
    return new AttachedFile(name, mimeType, Files.size(file), () -> Files.newInputStream(file));
  }

  public InputStream open() throws IOException {
    return content.open();
  }
}
