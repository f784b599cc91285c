package org.kontingent.hub.registry.school;

import java.util.Objects;
import java.util.UUID;

/** One enrolment of one child in one organisation. */
public record EnrolmentId(UUID value) {
  public EnrolmentId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static EnrolmentId parse(String text) {
    return new EnrolmentId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
