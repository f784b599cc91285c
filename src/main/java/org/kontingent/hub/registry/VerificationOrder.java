package org.kontingent.hub.registry;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * An order to ask sources about pupils.
 *
 * @param pupils at most 500
 * @param ground consent id, or {@code STATUTE:code}; null to use a valid consent on record
 * @param organisation the operator that asks, as named in the consent
 */
public record VerificationOrder(
    List<RegionalId> pupils,
    Set<SourceRole> roles,
    Purpose purpose,
    String ground,
    String organisation) {
  public static final int MOST_PUPILS = 500;

  public VerificationOrder {
    pupils = List.copyOf(pupils);
    roles = Set.copyOf(roles);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(organisation);
  }
}
