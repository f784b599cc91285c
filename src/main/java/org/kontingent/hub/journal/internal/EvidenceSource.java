package org.kontingent.hub.journal.internal;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import org.kontingent.hub.journal.JournalId;

/** What a bundle takes from the tables of the journal. */
public interface EvidenceSource {
  /**
   * A stored body with its key taken out of the safe.
   *
   * @param key null if it was destroyed, or the body never was encrypted
   * @param plain the octets on the wire; null if destroyed
   */
  @SuppressWarnings("ArrayRecordComponent") // handed straight into the bundle
  record Body(byte[] stored, byte[] key, byte[] plain) {}

  /** The row in the form that was sealed. */
  byte[] entry(JournalId id);

  /** Empty if it never had one, or the database holds it no longer. */
  Optional<Body> body(JournalId id);

  /** A body that stands in an archive file only, with the key that is kept for it. */
  Body archived(JournalId id, byte[] stored);

  /** Certificates kept from messages, DER by thumbprint; unknown ones are left out. */
  SortedMap<String, byte[]> certificates(Collection<String> thumbprints);
}
