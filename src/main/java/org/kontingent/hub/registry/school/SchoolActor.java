package org.kontingent.hub.registry.school;

import java.util.Objects;
import java.util.Set;

/**
 * On whose behalf the school side of the registry is changed. Made by the inbound adapter from the
 * caller's certificate, after {@code access} has allowed the operation.
 *
 * @param system mnemonic of the calling system
 * @param organisations those the caller acts for: its own, or those of its territory
 * @param messageId ties the change to the message journal; may be null
 */
public record SchoolActor(
    String system, SchoolRole role, Set<OrganisationId> organisations, String messageId) {
  public SchoolActor {
    Objects.requireNonNull(system);
    Objects.requireNonNull(role);
    organisations = Set.copyOf(organisations);
  }

  public boolean actsFor(OrganisationId organisation) {
    return organisations.contains(organisation);
  }
}
