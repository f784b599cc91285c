package org.kontingent.hub.registry;

/** Contradictions the registry shows instead of overwriting (registry.md 6.5). */
public enum ConflictType {
  /** Two pupils hold the same SNILS, or the number came for somebody else's name or birth date. */
  SNILS_CLASH(ConflictSeverity.BLOCKING),
  /** The pension registry knows several numbers and none can be chosen. */
  SNILS_TWINS(ConflictSeverity.WARNING),
  /** Sources give the pupil different numbers. */
  SNILS_DIFF(ConflictSeverity.WARNING),
  /** Two pupils hold the same act, certificate or document. */
  DOCUMENT_CLASH(ConflictSeverity.BLOCKING),
  NAME_DIFF(ConflictSeverity.WARNING),
  BIRTH_DIFF(ConflictSeverity.WARNING),
  GENDER_DIFF(ConflictSeverity.WARNING),
  CITIZENSHIP_DIFF(ConflictSeverity.WARNING),
  ADDRESS_DIFF(ConflictSeverity.INFO),
  /** A source does not know what is claimed: no proof of falsity. */
  NOT_CONFIRMED(ConflictSeverity.WARNING),
  /** A system used a known key for what looks like another child. */
  KEY_REUSED(ConflictSeverity.BLOCKING),
  /** Somebody else may be the same child; a person decides. */
  POSSIBLE_DUPLICATE(ConflictSeverity.WARNING),
  /** The birth act was annulled, or records a still birth. */
  ACT_ANNULLED(ConflictSeverity.BLOCKING),
  PARENT_LINK_DIFF(ConflictSeverity.WARNING),
  /** Two main enrolments of one level group claim the same days; the later one waits. */
  OVERLAP(ConflictSeverity.WARNING),
  /** Under 18, a main enrolment ended and no other began in time. */
  LOST_PUPIL(ConflictSeverity.WARNING),
  /** Age and grade do not fit. */
  AGE_GRADE(ConflictSeverity.INFO),
  /** The group holds more pupils than it has places. */
  CAPACITY(ConflictSeverity.INFO),
  /** An act of death, and an enrolment its organisation has not ended. */
  DECEASED_ACTIVE(ConflictSeverity.BLOCKING);

  private final ConflictSeverity severity;

  ConflictType(ConflictSeverity severity) {
    this.severity = severity;
  }

  public ConflictSeverity severity() {
    return severity;
  }
}
