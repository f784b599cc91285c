package org.kontingent.hub.exchange.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.kontingent.hub.exchange.ExchangeFiles;
import org.kontingent.hub.exchange.FileStoreFailure;
import org.kontingent.hub.exchange.FileStoreFailure.Kind;
import org.kontingent.hub.smev.v3.FileCredentials;

/** The exchange's file store over FTP. One connection per file, none kept. */
public final class FtpFiles implements ExchangeFiles {
  private static final int BUFFER = 64 * 1024;
  private static final long ALIVE_NANOS = Duration.ofSeconds(2).toNanos();

  /** Nothing that could be a command of its own, nor lead elsewhere. */
  private static final Pattern DIRECTORY = Pattern.compile("[0-9A-Za-z\\-]{1,64}");

  private static final Pattern FILE = Pattern.compile("(?!\\.\\.?$)[^/\\\\\\p{Cntrl}]{1,255}");

  private final FileStoreAccess access;

  public FtpFiles(FileStoreAccess access) {
    this.access = access;
  }

  @Override
  public void upload(
      String uuid, String fileName, Supplier<InputStream> content, long size, Alive alive) {
    String path = path(uuid, fileName);
    for (int attempt = 1; ; attempt++) {
      try (FtpSession session = FtpSession.open(access, access.user(), access.password().get())) {
        session.directory(uuid);
        if (session.size(path) == size) {
          return;
        }
        copy(session, path, content, alive);
        long arrived = session.size(path);
        if (arrived >= 0 && arrived != size) {
          throw new IOException("arrived with " + arrived + " of " + size + " octets");
        }
        return;
      } catch (IOException e) {
        if (attempt >= access.tries()) {
          throw new FileStoreFailure(
              Kind.FILE_TRANSFER_BROKEN, "A file cannot be brought to the file store whole.", e);
        }
      }
    }
  }

  private static void copy(
      FtpSession session, String path, Supplier<InputStream> content, Alive alive)
      throws IOException {
    OutputStream out = session.write(path);
    try (InputStream in = content.get()) {
      byte[] buffer = new byte[BUFFER];
      long told = System.nanoTime();
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        write(session, out, buffer, n);
        if (System.nanoTime() - told > ALIVE_NANOS) {
          alive.stillAtWork();
          told = System.nanoTime();
        }
      }
    }
    close(session, out);
    if (!session.completed()) {
      throw new IOException("the store did not take the file");
    }
  }

  private static void write(FtpSession session, OutputStream out, byte[] buffer, int length)
      throws IOException {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      session.explainBreak();
      throw e;
    }
  }

  private static void close(FtpSession session, OutputStream out) throws IOException {
    try {
      out.close();
    } catch (IOException e) {
      session.explainBreak();
      throw e;
    }
  }

  @Override
  public InputStream download(FileCredentials credentials) {
    String name = credentials.fileName();
    return new ResumingDownload(
        access, credentials, path(credentials.uuid(), name.replaceFirst("^/+", "")));
  }

  private static String path(String directory, String file) {
    if (!DIRECTORY.matcher(directory).matches() || !FILE.matcher(file).matches()) {
      throw new FileStoreFailure(
          Kind.FILE_STORE_REFUSED, "A file of the store has an impossible name.", null);
    }
    return directory + "/" + file;
  }
}
