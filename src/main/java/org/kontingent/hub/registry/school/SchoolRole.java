package org.kontingent.hub.registry.school;

/** In what role a change is ordered; whether the caller has it is decided before. */
public enum SchoolRole {
  /** The organisation itself or its system. */
  ORGANISATION,
  /** The municipal authority, for organisations of its territory. */
  MUNICIPAL,
  /** The ministry. */
  REGION
}
