package org.kontingent.hub.registry;

import java.util.Objects;
import java.util.UUID;

/** One question about one pupil to one source. */
public record SourceRequestId(UUID value) {
  public SourceRequestId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static SourceRequestId parse(String text) {
    return new SourceRequestId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
