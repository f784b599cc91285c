package org.kontingent.hub.registry.school;

/** What kind of organisation it is (registry.md 4.5). */
public enum OrganisationType {
  PRESCHOOL,
  SCHOOL,
  COLLEGE,
  UNIVERSITY,
  SUPPLEMENTARY,
  SPECIAL,
  BOARDING,
  ORPHANAGE
}
