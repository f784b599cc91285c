package org.kontingent.hub.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;

/** Puts and gets small files at a file store by hand. */
public final class FtpHand {
  private final int port;
  private final String user;
  private final String password;

  public FtpHand(int port, String user, String password) {
    this.port = port;
    this.user = user;
    this.password = password;
  }

  /** The store's last reply code. */
  public int put(String directory, String name, byte[] octets) {
    return with(
        client -> {
          client.makeDirectory(directory);
          client.storeFile(directory + "/" + name, new ByteArrayInputStream(octets));
          return client.getReplyCode();
        });
  }

  /** Empty without access or without such a file. */
  public Optional<byte[]> get(String path) {
    return with(
        client -> {
          ByteArrayOutputStream out = new ByteArrayOutputStream();
          return client.retrieveFile(path, out) ? Optional.of(out.toByteArray()) : Optional.empty();
        });
  }

  private <T> T with(Work<T> work) {
    FTPClient client = new FTPClient();
    try {
      client.connect("127.0.0.1", port);
      client.login(user, password);
      client.enterLocalPassiveMode();
      client.setFileType(FTP.BINARY_FILE_TYPE);
      return work.with(client);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      try {
        client.disconnect();
      } catch (IOException e) {
        // It is over anyway.
      }
    }
  }

  private interface Work<T> {
    T with(FTPClient client) throws IOException;
  }
}
