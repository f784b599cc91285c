package org.kontingent.hub.exchange;

import java.io.InputStream;
import java.util.function.Supplier;
import org.kontingent.hub.smev.v3.FileCredentials;

/**
 * Port: the exchange's file store (smev3.md 8). Every method throws {@link FileStoreFailure} with
 * the code that says what an operator should look at. Thread-safe.
 */
public interface ExchangeFiles {
  /**
   * Puts a file into the directory {@code uuid} of our own directory. Repeatable: a file that is
   * already there whole is left alone, half a file is replaced.
   *
   * @param content opens the octets from the start, for every new try
   * @param alive called every few seconds while octets flow; may throw to stop
   */
  void upload(String uuid, String fileName, Supplier<InputStream> content, long size, Alive alive);

  /**
   * Opens a delivered file. The stream goes on by itself after a broken connection and throws
   * {@link FileStoreFailure} when it cannot; its end is reached only after the whole file.
   */
  InputStream download(FileCredentials credentials);

  /** Told that a long transfer still goes on. */
  @FunctionalInterface
  interface Alive {
    Alive UNSEEN = () -> {};

    void stillAtWork();
  }
}
