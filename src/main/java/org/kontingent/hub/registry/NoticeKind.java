package org.kontingent.hub.registry;

/** What a department may tell unasked (registry.md 4.3, 6.1). */
public enum NoticeKind {
  /** An act of birth was recorded. */
  BIRTH(SourceRole.BIRTH_REGISTRY),
  /** An act of birth was changed. */
  BIRTH_AMENDED(SourceRole.BIRTH_REGISTRY),
  /** An act of birth was annulled: what rests on it loses its verification. */
  BIRTH_ANNULLED(SourceRole.BIRTH_REGISTRY),
  NAME_CHANGED(SourceRole.BIRTH_REGISTRY),
  /** Sealed: what was before leaves everything that is shown (registry.md 6.7). */
  ADOPTED(SourceRole.BIRTH_REGISTRY),
  /** A parent was established. */
  FILIATED(SourceRole.BIRTH_REGISTRY),
  DIED(SourceRole.BIRTH_REGISTRY),
  /** Registration at a place of residence or stay began or ended. */
  REGISTRATION_CHANGED(SourceRole.MIGRATION_REGISTRY);

  private final SourceRole role;

  NoticeKind(SourceRole role) {
    this.role = role;
  }

  public SourceRole role() {
    return role;
  }
}
