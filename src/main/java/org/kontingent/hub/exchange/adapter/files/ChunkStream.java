package org.kontingent.hub.exchange.adapter.files;

import java.io.InputStream;
import java.util.UUID;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.DataKey;

/** Reads an attachment chunk by chunk; at most one is in memory. Not for several threads. */
final class ChunkStream extends InputStream {
  private final AttachmentRows rows;
  private final UUID id;
  private final int chunks;
  private final DataKey key;
  private byte[] current = {};
  private int at;
  private int next;

  ChunkStream(AttachmentRows rows, UUID id, int chunks, DataKey key) {
    this.rows = rows;
    this.id = id;
    this.chunks = chunks;
    this.key = key;
  }

  @Override
  public int read() {
    return hasMore() ? current[at++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int from, int length) {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int taken = Math.min(length, current.length - at);
    System.arraycopy(current, at, target, from, taken);
    at += taken;
    return taken;
  }

  @Override
  public int available() {
    return current.length - at;
  }

  private boolean hasMore() {
    while (at == current.length) {
      if (next == chunks) {
        return false;
      }
      int number = next;
      byte[] sealed = rows.chunk(id, number).orElseThrow(() -> damaged(number, null));
      try {
        current = key.open(number, number == chunks - 1, sealed);
      } catch (HubException e) {
        throw damaged(number, e);
      }
      at = 0;
      next++;
    }
    return true;
  }

  private HubException damaged(int number, Throwable cause) {
    return new HubException(
        "ATTACHMENT_DAMAGED",
        "Chunk " + number + " of attachment " + id + " is missing or was altered.",
        cause);
  }
}
