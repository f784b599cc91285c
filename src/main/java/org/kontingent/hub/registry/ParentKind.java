package org.kontingent.hub.registry;

/** What a representative is to the pupil (registry.md 4.2). */
public enum ParentKind {
  MOTHER,
  FATHER,
  ADOPTIVE,
  GUARDIAN,
  TRUSTEE,
  FOSTER,
  ORGANISATION
}
