package org.kontingent.hub.registry.load;

/**
 * What a {@code school_id} of the school feed stands for, as it was written: an organisation the
 * registry has, or the facts to register it by. Values may be null or blank.
 *
 * @param organisationId the registry's own id
 * @param licenceLevels levels its licence covers, any usual separator between them
 */
public record OrganisationRow(
    String schoolId,
    String organisationId,
    String fullName,
    String shortName,
    String type,
    String oktmo,
    String ogrn,
    String inn,
    String kpp,
    String licenceNumber,
    String licenceDate,
    String licenceLevels) {}
