package org.kontingent.hub.registry;

import java.util.Objects;

/** A golden value with its state and where it is from. */
public record Valued<T>(T value, ValueState state, Provenance provenance) {
  public Valued {
    Objects.requireNonNull(value);
    Objects.requireNonNull(state);
    Objects.requireNonNull(provenance);
  }

  /** Hides the value. */
  @Override
  public String toString() {
    return "Valued[" + state + " by " + provenance.sourceRole() + "]";
  }
}
