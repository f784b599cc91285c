package org.kontingent.hub.registry.matching;

/** The four feeds of a first load, by the kind of authority behind each. */
public enum Feed {
  /** Civil registry: births and re-issued certificates. */
  BIRTH,
  /** Registration and citizenship. */
  MIGRATION,
  /** Insurance numbers. */
  PENSION,
  /** What schools themselves submit. */
  SCHOOL
}
