package org.kontingent.hub.access;

/** Roles of callers, by the codes of registry.md 8. */
public enum CallerRole {
  /** Parent. */
  PAR,
  /** Pupil of 14 and older. */
  PUP,
  /** Class teacher. */
  TCH,
  /** School administration. */
  ADM,
  /** Municipal authority. */
  MUN,
  /** Ministry. */
  REG,
  /** Data steward of the ministry. */
  STW,
  /** Regional operator of the exchange: never sees personal data. */
  OPR,
  /** Security and personal-data officer. */
  SEC,
  /** Authorised medical worker. */
  MED,
  /** Connected school system, acts for the administration of its organisations. */
  SYS,
  /** Federal segment. */
  FED,
  /** System of a source agency. */
  SRC,
  /** Sealed access, two persons together. */
  SEA
}
