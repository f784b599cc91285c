package org.kontingent.hub.sandbox.population;

/** Sex as the acts state it. */
public enum Sex {
  MALE,
  FEMALE
}
