package org.kontingent.hub.registry;

import java.util.Objects;
import java.util.UUID;

/**
 * The smallest thing that is moved between pupils: all that one system said under one key of its
 * own. The strand that began a pupil has the pupil's id; answers of sources belong to it. Never
 * told to other systems.
 */
public record StrandId(UUID value) implements Comparable<StrandId> {
  public StrandId {
    Objects.requireNonNull(value);
  }

  /** The strand that began this pupil. */
  public static StrandId founding(RegionalId pupil) {
    return new StrandId(pupil.value());
  }

  @Override
  public int compareTo(StrandId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
