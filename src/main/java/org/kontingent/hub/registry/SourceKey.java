package org.kontingent.hub.registry;

import java.util.Objects;

/**
 * A system's own key of a pupil (registry.md 3): its mnemonic and an external id of at most 128
 * characters. Careless systems reuse ids, so a known key is evidence, not proof.
 */
public record SourceKey(String system, String id) {
  public static final int LONGEST_ID = 128;

  public SourceKey {
    Objects.requireNonNull(system);
    Objects.requireNonNull(id);
  }
}
