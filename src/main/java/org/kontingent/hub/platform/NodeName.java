package org.kontingent.hub.platform;

import java.util.Objects;

/** Name of this process among the nodes of the installation, for operators only. */
public record NodeName(String value) {
  public NodeName {
    Objects.requireNonNull(value);
    if (value.isBlank() || value.length() > 60) {
      throw new IllegalArgumentException("a node's name has 1 to 60 characters");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
