package org.kontingent.hub.journal.adapter;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.UUID;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.DataKey;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.cipher.WrappedKey;

/**
 * Bodies between the wire and the database: compressed, then encrypted with a key of their own. The
 * first octet under the encryption says how the rest was compressed.
 */
final class BodySafe {
  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;
  private static final int WORTH_DEFLATING = 128;

  private final MasterKeys masters;

  BodySafe(MasterKeys masters) {
    this.masters = masters;
  }

  /** What is stored. */
  record Stored(byte[] octets, WrappedKey key) {}

  Stored seal(byte[] body, UUID entry) {
    MasterKeys.Fresh fresh = masters.fresh(entry);
    return new Stored(fresh.key().seal(compress(body)), fresh.wrapped());
  }

  byte[] open(Stored stored, UUID entry) {
    return open(stored.octets(), masters.open(stored.key(), entry));
  }

  DataKey key(WrappedKey wrapped, UUID entry) {
    return masters.open(wrapped, entry);
  }

  static byte[] open(byte[] octets, DataKey key) {
    return expand(key.open(octets));
  }

  private static byte[] compress(byte[] body) {
    if (body.length >= WORTH_DEFLATING) {
      byte[] packed = new byte[body.length];
      packed[0] = DEFLATED;
      Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
      try {
        deflater.setInput(body);
        deflater.finish();
        int length = deflater.deflate(packed, 1, packed.length - 1);
        if (deflater.finished()) {
          return Arrays.copyOf(packed, length + 1);
        }
      } finally {
        deflater.end();
      }
    }
    byte[] plain = new byte[body.length + 1];
    plain[0] = PLAIN;
    System.arraycopy(body, 0, plain, 1, body.length);
    return plain;
  }

  private static byte[] expand(byte[] packed) {
    if (packed.length > 0 && packed[0] == PLAIN) {
      return Arrays.copyOfRange(packed, 1, packed.length);
    }
    if (packed.length == 0 || packed[0] != DEFLATED) {
      throw new HubException("BODY_UNREADABLE", "A stored body has a form not known here.");
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, 1, packed.length - 1);
      ByteArrayOutputStream body = new ByteArrayOutputStream(packed.length * 4);
      byte[] buffer = new byte[16_384];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0) {
          throw new HubException("BODY_UNREADABLE", "A stored body is cut off.");
        }
        body.write(buffer, 0, read);
      }
      return body.toByteArray();
    } catch (DataFormatException e) {
      throw new HubException("BODY_UNREADABLE", "A stored body cannot be expanded.", e);
    } finally {
      inflater.end();
    }
  }
}
