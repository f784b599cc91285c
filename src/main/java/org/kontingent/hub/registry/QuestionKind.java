package org.kontingent.hub.registry;

/** What may be asked of a source about a pupil. */
public enum QuestionKind {
  /** The birth record and certificate. */
  BIRTH_RECORD(SourceRole.BIRTH_REGISTRY),
  /** Registration at the place of residence. */
  LIVING_PLACE(SourceRole.MIGRATION_REGISTRY),
  /** Registration at the place of stay. */
  STAYING_PLACE(SourceRole.MIGRATION_REGISTRY),
  /** Citizenships held. */
  CITIZENSHIP(SourceRole.MIGRATION_REGISTRY),
  /** The insurance number of the individual account. */
  SNILS(SourceRole.PENSION_REGISTRY);

  private final SourceRole role;

  QuestionKind(SourceRole role) {
    this.role = role;
  }

  public SourceRole role() {
    return role;
  }
}
