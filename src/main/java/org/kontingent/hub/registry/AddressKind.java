package org.kontingent.hub.registry;

/** What an address is to the pupil. */
public enum AddressKind {
  /** Registration at the place of residence (место жительства). */
  REGISTRATION,
  /** Registration at the place of stay (место пребывания); always has an end date. */
  STAY,
  /** Where the family says it lives. */
  ACTUAL
}
