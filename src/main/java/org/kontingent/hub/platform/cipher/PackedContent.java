package org.kontingent.hub.platform.cipher;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Content compressed for keeping: to be done before it is sealed, since what is encrypted does not
 * compress. The first octet says how the rest was packed.
 */
public final class PackedContent {
  /** Largest content unpacked, octets. */
  public static final int LARGEST = 256 * 1024 * 1024;

  private static final byte PLAIN = 0;
  private static final byte DEFLATED = 1;
  private static final int WORTH_DEFLATING = 128;

  private PackedContent() {}

  /** Fast rather than small. */
  public static byte[] pack(byte[] content) {
    if (content.length >= WORTH_DEFLATING) {
      byte[] packed = new byte[content.length];
      packed[0] = DEFLATED;
      Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
      try {
        deflater.setInput(content);
        deflater.finish();
        int length = deflater.deflate(packed, 1, packed.length - 1);
        if (deflater.finished()) {
          return Arrays.copyOf(packed, length + 1);
        }
      } finally {
        deflater.end();
      }
    }
    byte[] plain = new byte[content.length + 1];
    plain[0] = PLAIN;
    System.arraycopy(content, 0, plain, 1, content.length);
    return plain;
  }

  /**
   * The content again.
   *
   * @throws CipherException {@code CONTENT_NOT_GENUINE} if it was not packed here
   */
  public static byte[] unpack(byte[] packed) {
    if (packed.length > 0 && packed[0] == PLAIN) {
      return Arrays.copyOfRange(packed, 1, packed.length);
    }
    if (packed.length == 0 || packed[0] != DEFLATED) {
      throw unreadable(null);
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed, 1, packed.length - 1);
      ByteArrayOutputStream content =
          new ByteArrayOutputStream(
              packed.length < 65_536 ? packed.length * 4 : packed.length * 3 / 2);
      byte[] buffer = new byte[16_384];
      while (!inflater.finished()) {
        int read = inflater.inflate(buffer);
        if (read == 0 || content.size() > LARGEST - read) {
          throw unreadable(null);
        }
        content.write(buffer, 0, read);
      }
      return content.toByteArray();
    } catch (DataFormatException e) {
      throw unreadable(e);
    } finally {
      inflater.end();
    }
  }

  private static CipherException unreadable(Throwable cause) {
    return new CipherException("CONTENT_NOT_GENUINE", "stored content cannot be unpacked", cause);
  }
}
