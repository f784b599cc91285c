package org.kontingent.hub.journal.adapter;

import java.util.UUID;
import org.kontingent.hub.platform.cipher.DataKey;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.cipher.PackedContent;
import org.kontingent.hub.platform.cipher.WrappedKey;

/** Bodies between the wire and the database: packed, then encrypted with a key of their own. */
final class BodySafe {
  private final MasterKeys masters;

  BodySafe(MasterKeys masters) {
    this.masters = masters;
  }

  /** What is stored. */
  @SuppressWarnings("ArrayRecordComponent") // handed straight into the statement
  record Stored(byte[] octets, WrappedKey key) {}

  Stored seal(byte[] body, UUID entry) {
    MasterKeys.Fresh fresh = masters.fresh(entry);
    return new Stored(fresh.key().seal(PackedContent.pack(body)), fresh.wrapped());
  }

  byte[] open(Stored stored, UUID entry) {
    return open(stored.octets(), masters.open(stored.key(), entry));
  }

  DataKey key(WrappedKey wrapped, UUID entry) {
    return masters.open(wrapped, entry);
  }

  static byte[] open(byte[] octets, DataKey key) {
    return PackedContent.unpack(key.open(octets));
  }
}
