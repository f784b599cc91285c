package org.kontingent.hub.sandbox.population;

/** What a department may be asked about a child. */
public enum Topic {
  BIRTH_RECORD,
  LIVING_PLACE,
  STAYING_PLACE,
  CITIZENSHIP,
  SNILS
}
