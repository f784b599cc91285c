package org.kontingent.hub.exchange;

import java.util.Objects;
import java.util.UUID;

/** One stored attachment. */
public record AttachmentId(UUID value) {
  public AttachmentId {
    Objects.requireNonNull(value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
