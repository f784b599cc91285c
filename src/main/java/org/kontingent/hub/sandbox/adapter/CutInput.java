package org.kontingent.hub.sandbox.adapter;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A download that, told so, breaks in the middle or begins with another octet. */
final class CutInput extends FilterInputStream {
  private final boolean breaks;
  private boolean alters;
  private long given;

  CutInput(InputStream in, boolean breaks, boolean alters) {
    super(in);
    this.breaks = breaks;
    this.alters = alters;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int from, int length) throws IOException {
    if (breaks && given > CutOutput.BREAKS_AFTER) {
      throw new IOException("told to break");
    }
    int taken = super.read(target, from, length);
    if (taken > 0 && alters) {
      target[from] ^= 1;
      alters = false;
    }
    given += Math.max(taken, 0);
    return taken;
  }
}
