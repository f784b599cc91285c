package org.kontingent.hub.services.adapter.intake;

import java.io.IOException;
import java.io.InputStream;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;

/**
 * Reads a request's body, never keeping more than the limit. Of a longer one the rest is read and
 * dropped, up to a bound, so that a client that sends everything before it listens still gets the
 * fault instead of a broken connection.
 */
final class BoundedBody {
  /** Of a refused body no more than this is taken off the wire. */
  private static final long MOST_DROPPED = 128L << 20;

  private static final int PIECE = 64 << 10;

  private BoundedBody() {}

  /**
   * The body.
   *
   * @throws CallRefused TOO_LARGE
   */
  static byte[] read(InputStream body, long announced, boolean waitsForConsent, int most)
      throws IOException {
    if (announced > most) {
      if (!waitsForConsent) {
        drop(body);
      }
      throw CallRefused.with(FaultCode.TOO_LARGE);
    }
    byte[] octets = body.readNBytes(most + 1);
    if (octets.length > most) {
      drop(body);
      throw CallRefused.with(FaultCode.TOO_LARGE);
    }
    return octets;
  }

  private static void drop(InputStream body) throws IOException {
    byte[] piece = new byte[PIECE];
    long dropped = 0;
    int read = body.read(piece);
    while (read >= 0 && dropped < MOST_DROPPED) {
      dropped += read;
      read = body.read(piece);
    }
  }
}
