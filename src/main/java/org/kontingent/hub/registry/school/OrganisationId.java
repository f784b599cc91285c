package org.kontingent.hub.registry.school;

import java.util.Objects;
import java.util.UUID;

/** The registry's own id of an organisation; branches have ids of their own (registry.md 3). */
public record OrganisationId(UUID value) {
  public OrganisationId {
    Objects.requireNonNull(value);
  }

  /** Reads the text form; {@link IllegalArgumentException} for anything else. */
  public static OrganisationId parse(String text) {
    return new OrganisationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
