package org.kontingent.hub.registry.school;

/** Town or country, for the statistics. */
public enum Settlement {
  URBAN,
  RURAL
}
