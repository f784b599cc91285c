package org.kontingent.hub.exchange.adapter.files;

import java.io.IOException;
import java.io.InputStream;
import org.kontingent.hub.exchange.FileStoreFailure;
import org.kontingent.hub.exchange.FileStoreFailure.Kind;
import org.kontingent.hub.smev.v3.FileCredentials;

/**
 * A file of the store as one stream. After a broken connection it goes on where it stopped, so that
 * whoever digests it need not begin anew; a store that cannot begin in the middle is read from the
 * start again and the known octets are skipped. Not for several threads.
 */
final class ResumingDownload extends InputStream {
  private final FileStoreAccess access;
  private final FileCredentials credentials;
  private final String path;
  private FtpSession session;
  private InputStream in;
  private long size = -1;
  private long offset;
  private int failures;
  private boolean ended;

  /** Opens the file at once, so that one that is missing is known before anything is stored. */
  ResumingDownload(FileStoreAccess access, FileCredentials credentials, String path) {
    this.access = access;
    this.credentials = credentials;
    this.path = path;
    while (in == null) {
      try {
        open();
      } catch (IOException e) {
        broken(e);
      }
    }
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      try {
        if (in == null) {
          open();
        }
        int taken = in.read(target, from, length);
        if (taken > 0) {
          offset += taken;
          failures = 0;
          return taken;
        }
        finish();
      } catch (IOException e) {
        broken(e);
      } catch (FileStoreFailure e) {
        // Once the file was open, a store that is away is a break like any other.
        if (e.kind() != Kind.FILE_STORE_UNREACHABLE || offset == 0) {
          throw e;
        }
        broken(e);
      }
    }
    return -1;
  }

  private void open() throws IOException {
    session = FtpSession.open(access, credentials.userName(), credentials.password());
    long now = session.size(path);
    if (size >= 0 && now >= 0 && now != size) {
      throw failed("A delivered file changed its size while it was fetched.", null);
    }
    size = Math.max(size, now);
    in = session.read(path, offset);
    if (in == null) {
      // The reply to the restart is spent; begin at the start and pass over what is known.
      in = session.read(path, 0);
      in.skipNBytes(offset);
    }
  }

  /** The stream has ended: only the store's own word and the size say that this is the end. */
  private void finish() throws IOException {
    in.close();
    if (!session.completed() || (size >= 0 && offset != size)) {
      throw new IOException("ended after " + offset + " of " + size + " octets");
    }
    ended = true;
    close();
  }

  private void broken(Exception cause) {
    close();
    if (++failures >= access.tries()) {
      throw failed("A delivered file cannot be fetched whole.", cause);
    }
  }

  private static FileStoreFailure failed(String sentence, Exception cause) {
    return new FileStoreFailure(Kind.FILE_TRANSFER_BROKEN, sentence, cause);
  }

  @Override
  public void close() {
    if (session != null) {
      session.close();
      session = null;
    }
    in = null;
  }
}
