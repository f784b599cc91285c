package org.kontingent.hub.exchange;

import java.io.InputStream;
import java.util.Random;
import org.kontingent.hub.sandbox.AttachedFile;

/** Content of any size made on the fly, the same for the same seed, that does not compress. */
final class GeneratedContent extends InputStream {
  private final Random random;
  private final byte[] block = new byte[64 * 1024];
  private long left;
  private int at = block.length;

  GeneratedContent(long seed, long size) {
    this.random = new Random(seed);
    this.left = size;
  }

  static AttachedFile file(String name, long seed, long size) {
    return new AttachedFile(
        name, "application/octet-stream", size, () -> new GeneratedContent(seed, size));
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (left == 0) {
      return -1;
    }
    if (at == block.length) {
      random.nextBytes(block);
      at = 0;
    }
    int taken = (int) Math.min(left, Math.min(length, block.length - at));
    System.arraycopy(block, at, target, from, taken);
    at += taken;
    left -= taken;
    return taken;
  }
}
