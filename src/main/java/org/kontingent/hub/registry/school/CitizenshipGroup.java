package org.kontingent.hub.registry.school;

/** All that is known of the citizenship of a child who is only counted. */
public enum CitizenshipGroup {
  RUSSIA,
  FOREIGN,
  STATELESS,
  UNKNOWN
}
