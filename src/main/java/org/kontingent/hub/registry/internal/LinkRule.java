package org.kontingent.hub.registry.internal;

/** Why a source record stands with a pupil (registry.md 6.3). */
public enum LinkRule {
  /** The system's own key was known. */
  M1,
  /** Equal SNILS, birth date and a name. */
  M2,
  /** Equal act or birth certificate, birth date and first name. */
  M3,
  /** Equal other document, birth date and a name. */
  M4,
  /** The weight of everything known. */
  M5,
  /** Nothing fitted: the record began the pupil. */
  CREATED,
  /** It answers a question asked about this pupil. */
  ASKED,
  /** It was held back, and a person said whose it is. */
  DECIDED,
  /** It fits no pupil safely and waits for a person; it is linked to nobody. */
  HELD,
  /** A notice that means nobody here yet: it waits for a child with one of its keys. */
  UNLINKED
}
