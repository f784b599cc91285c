package org.kontingent.hub.lanes;

import java.util.Objects;

/**
 * A lane: one direction and one destination, such as {@code out/smev} or {@code in/answers}. Lower
 * case Latin letters, digits, dots, hyphens and slashes, at most 60.
 */
public record LaneName(String value) {
  public LaneName {
    Objects.requireNonNull(value);
    if (!value.matches("[a-z0-9./-]{1,60}")) {
      throw new IllegalArgumentException("not a lane name");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
