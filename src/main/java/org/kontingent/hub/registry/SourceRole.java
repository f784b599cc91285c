package org.kontingent.hub.registry;

/** The kind of authority a fact comes from, independent of its present name (registry.md 6.1). */
public enum SourceRole {
  /** ZAGS, the register of civil acts: birth, names at birth, parents. */
  BIRTH_REGISTRY,
  /** MVD (formerly FMS): registration, stay, citizenship, passport. */
  MIGRATION_REGISTRY,
  /** The Social Fund (formerly the Pension Fund): SNILS. */
  PENSION_REGISTRY,
  /** A school's own submission: claims. */
  SCHOOL
}
