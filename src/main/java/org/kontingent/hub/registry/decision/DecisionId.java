package org.kontingent.hub.registry.decision;

import java.util.Objects;
import java.util.UUID;

/** One decision; ids grow with time. */
public record DecisionId(UUID value) {
  public DecisionId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static DecisionId parse(String text) {
    return new DecisionId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
