package org.kontingent.hub.registry.school;

/** Life of an organisation (registry.md 4.5). */
public enum OrganisationState {
  ACTIVE,
  SUSPENDED,
  /** Being merged, split or joined. */
  REORGANISING,
  /** Final; nobody may be enrolled any more. */
  CLOSED;

  public boolean isFinal() {
    return this == CLOSED;
  }
}
