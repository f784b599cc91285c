package org.kontingent.hub.registry;

import java.util.Objects;

/** One side of a contradiction: the value in a readable form and where it is from. */
public record ContendingValue(String value, Provenance provenance) {
  public ContendingValue {
    Objects.requireNonNull(value);
    Objects.requireNonNull(provenance);
  }

  /** Hides the value. */
  @Override
  public String toString() {
    return "ContendingValue[" + provenance.sourceRole() + "]";
  }
}
