package org.kontingent.hub.smev.v3;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.kontingent.hub.platform.HubException;

/** Takes an HTTP body octet by octet as sent, and stops at a limit. */
public final class BoundedBody {
  private BoundedBody() {}

  /**
   * Reads to the end or to the limit.
   *
   * @throws HubException {@code BODY_TOO_LARGE} as soon as one octet more than the limit arrives;
   *     the rest stays unread
   */
  public static byte[] read(InputStream in, long limit) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(8192);
    byte[] chunk = new byte[8192];
    long total = 0;
    for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
      total += n;
      if (total > limit) {
        throw new HubException(
            "BODY_TOO_LARGE", "The message is longer than the permitted " + limit + " octets.");
      }
      out.write(chunk, 0, n);
    }
    return out.toByteArray();
  }
}
