package org.kontingent.hub.registry.school;

import java.util.List;

/**
 * What an organisation is by law (registry.md 4.5); written by the municipality or the ministry.
 *
 * @param head the organisation this one is a branch of, or null
 */
public record LegalFacts(
    String fullName,
    String shortName,
    OrganisationType type,
    String legalForm,
    String ownership,
    Ogrn ogrn,
    Inn inn,
    Kpp kpp,
    String okpo,
    OrganisationId head,
    OrganisationId founder,
    List<OrganisationAddress> addresses,
    String oktmo,
    Settlement settlement,
    Licence licence,
    String accreditation,
    List<AssignedTerritory> territories) {
  public LegalFacts {
    addresses = addresses == null ? List.of() : List.copyOf(addresses);
    territories = territories == null ? List.of() : List.copyOf(territories);
  }
}
