package org.kontingent.hub.journal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Where archive files are kept. */
public interface ArchivePlace {
  /** Nowhere: nothing is archived, so nothing is purged. */
  ArchivePlace NOWHERE =
      new ArchivePlace() {
        @Override
        public boolean isSet() {
          return false;
        }

        @Override
        public String write(String name, Content content) {
          throw new IllegalStateException("no directory for archives is set");
        }

        @Override
        public InputStream read(String name) throws IOException {
          throw new IOException("no directory for archives is set");
        }
      };

  boolean isSet();

  /**
   * Writes a file that is whole and on the disk when this returns.
   *
   * @return SHA-256 of the file, hexadecimal
   */
  String write(String name, Content content) throws IOException;

  InputStream read(String name) throws IOException;

  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void to(OutputStream file) throws IOException;
  }
}
