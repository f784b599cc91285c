package org.kontingent.hub.registry.school;

import java.util.Objects;
import java.util.UUID;

/** One programme of one organisation. */
public record ProgrammeId(UUID value) {
  public ProgrammeId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static ProgrammeId parse(String text) {
    return new ProgrammeId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
