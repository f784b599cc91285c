package org.kontingent.hub.registry;

import java.util.Objects;
import java.util.UUID;

/** One registered consent. */
public record ConsentId(UUID value) {
  public ConsentId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static ConsentId parse(String text) {
    return new ConsentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
