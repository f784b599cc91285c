package org.kontingent.hub.sandbox.adapter;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** An upload that ends when the room is used up or, told so, somewhere in the middle. */
final class CutOutput extends FilterOutputStream {
  /** Where a transfer breaks that is told to. */
  static final long BREAKS_AFTER = 300_000;

  private final boolean breaks;
  private long room;
  private long written;

  CutOutput(OutputStream out, long room, boolean breaks) {
    super(out);
    this.room = room;
    this.breaks = breaks;
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] octets, int from, int length) throws IOException {
    written += length;
    room -= length;
    if (room < 0) {
      out.write(octets, from, (int) Math.max(0, length + room));
      throw new IOException("no room is left");
    }
    if (breaks && written > BREAKS_AFTER) {
      throw new IOException("told to break");
    }
    out.write(octets, from, length);
  }
}
