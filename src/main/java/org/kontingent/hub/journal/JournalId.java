package org.kontingent.hub.journal;

import java.util.Objects;
import java.util.UUID;

/** One journalled message, sent or received. */
public record JournalId(UUID value) {
  public JournalId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
