package org.kontingent.hub.exchange.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.net.ftp.FTP;
import org.apache.commons.net.ftp.FTPClient;
import org.apache.commons.net.ftp.FTPReply;
import org.kontingent.hub.exchange.FileStoreFailure;
import org.kontingent.hub.exchange.FileStoreFailure.Kind;

/**
 * One login at the file store: binary, passive, everything under a timeout. An {@link IOException}
 * means a broken connection; whatever the store itself says no to is a {@link FileStoreFailure}.
 */
final class FtpSession implements AutoCloseable {
  private static final int NO_SPACE_NOW = 452;
  private static final int NO_SPACE = 552;
  private static final int BUFFER = 64 * 1024;

  private final FTPClient client = new FTPClient();

  private FtpSession() {}

  static FtpSession open(FileStoreAccess access, String user, String password) {
    FtpSession session = new FtpSession();
    try {
      session.connect(access);
      session.login(access, user, password);
      return session;
    } catch (IOException e) {
      session.close();
      throw new FileStoreFailure(
          Kind.FILE_STORE_UNREACHABLE, "The file store " + access + " does not answer.", e);
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void connect(FileStoreAccess access) throws IOException {
    int silence = Math.toIntExact(access.silence().toMillis());
    client.setConnectTimeout(Math.toIntExact(access.connectTimeout().toMillis()));
    client.setDefaultTimeout(silence);
    client.setDataTimeout(access.silence());
    client.setControlEncoding(StandardCharsets.UTF_8.name());
    client.setBufferSize(BUFFER);
    client.connect(access.host(), access.port());
    if (!FTPReply.isPositiveCompletion(client.getReplyCode())) {
      throw new IOException("turned away with " + client.getReplyCode());
    }
    client.setSoTimeout(silence);
    // The control connection is silent while a file flows; whatever stands between must keep it.
    client.setKeepAlive(true);
  }

  private void login(FileStoreAccess access, String user, String password) throws IOException {
    if (!client.login(user, password)) {
      throw new FileStoreFailure(
          Kind.FILE_STORE_LOGIN_REFUSED,
          "The file store " + access + " refused a login with " + client.getReplyCode() + ".",
          null);
    }
    client.enterLocalPassiveMode();
    if (!client.setFileType(FTP.BINARY_FILE_TYPE)) {
      throw refused("refused the binary mode");
    }
  }

  /** Makes sure the directory is there; an old one serves as well. */
  void directory(String name) throws IOException {
    if (!client.makeDirectory(name) && isFull()) {
      throw full();
    }
  }

  /** Size of a file; -1 if it is not there or the store does not say. */
  long size(String path) throws IOException {
    String text = client.getSize(path);
    return text != null && text.strip().matches("[0-9]{1,18}") ? Long.parseLong(text.strip()) : -1;
  }

  OutputStream write(String path) throws IOException {
    OutputStream out = client.storeFileStream(path);
    if (out == null) {
      throw isFull() ? full() : refused("refused an upload");
    }
    return out;
  }

  /**
   * Opens a file.
   *
   * @param offset where to begin; needs a store that can
   * @return null if the store cannot begin there
   */
  InputStream read(String path, long offset) throws IOException {
    client.setRestartOffset(offset);
    InputStream in = client.retrieveFileStream(path);
    if (in != null) {
      return in;
    }
    int code = client.getReplyCode();
    if (offset > 0 && (code == 500 || code == 501 || code == 502 || code == 504)) {
      return null;
    }
    if (code == FTPReply.FILE_UNAVAILABLE) {
      throw new FileStoreFailure(
          Kind.FILE_MISSING, "A delivered file is not in the file store.", null);
    }
    if (FTPReply.isNegativeTransient(code)) {
      throw new IOException("the store is not ready: " + code);
    }
    throw refused("refused a download");
  }

  /** After the last octet: false if the store says that something went wrong. */
  boolean completed() throws IOException {
    boolean good = client.completePendingCommand();
    if (!good && isFull()) {
      throw full();
    }
    return good;
  }

  /** What the store says after a broken upload, if anything: a full disk breaks connections too. */
  void explainBreak() {
    try {
      completed();
    } catch (IOException e) {
      // It says nothing: simply broken.
    }
  }

  private boolean isFull() {
    return client.getReplyCode() == NO_SPACE || client.getReplyCode() == NO_SPACE_NOW;
  }

  private static FileStoreFailure full() {
    return new FileStoreFailure(
        Kind.FILE_STORE_FULL, "The file store has no room for an upload.", null);
  }

  private FileStoreFailure refused(String what) {
    return new FileStoreFailure(
        Kind.FILE_STORE_REFUSED,
        "The file store " + what + " with " + client.getReplyCode() + ".",
        null);
  }

  @Override
  public void close() {
    try {
      if (client.isConnected()) {
        client.disconnect();
      }
    } catch (IOException e) {
      // Nothing is left to be done with it.
    }
  }
}
