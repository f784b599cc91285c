package org.kontingent.hub.registry.school;

import java.util.Objects;
import java.util.UUID;

/** A class or group of one academic year. */
public record StudyGroupId(UUID value) {
  public StudyGroupId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static StudyGroupId parse(String text) {
    return new StudyGroupId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
