package org.kontingent.hub.registry.school;

/** Legal address, or that of a building. */
public record OrganisationAddress(boolean legal, String text, String fiasId, String oktmo) {}
