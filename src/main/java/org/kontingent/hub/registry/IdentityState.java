package org.kontingent.hub.registry;

/** How sure the registry is who the child is (registry.md 4.1). */
public enum IdentityState {
  /** Claims only: no state source has confirmed the birth data. */
  PROVISIONAL,
  /** A state source has confirmed name and full birth date. */
  CONFIRMED,
  /** A number or document of this pupil is held by another one too. */
  CLASHED
}
