package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * One change of one record, at its place in line.
 *
 * @param number the public number, from 1 and without gaps
 * @param id of the record that changed, such as the pupil's regional id
 * @param version of the record after the change
 * @param contentHash of that version, SHA-256, hex
 * @param newKey the id it is found under from now on; null but for KEY_CHANGED
 */
public record ChangeEntry(
    long number,
    ChangedEntity entity,
    UUID id,
    ChangeKind kind,
    long version,
    String contentHash,
    Instant changedAt,
    UUID newKey) {
  public ChangeEntry {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(id);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(contentHash);
    Objects.requireNonNull(changedAt);
    if ((kind == ChangeKind.KEY_CHANGED) != (newKey != null)) {
      throw new IllegalArgumentException("a change of key names the new one");
    }
  }
}
