package org.kontingent.hub.registry;

import java.util.Objects;
import java.util.UUID;

/** A pupil's lifelong identifier in the region; never printed for parents, never reused. */
public record RegionalId(UUID value) {
  public RegionalId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static RegionalId parse(String text) {
    return new RegionalId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
