package org.kontingent.hub.registry;

/** The closed list of purposes (registry.md 7.3); every call for personal data names one. */
public enum Purpose {
  ENROL,
  EDUCATE,
  TRANSFER,
  ATTEST,
  BENEFIT_CHECK,
  STATISTICS,
  NEGLECT_PREVENTION,
  PLANNING,
  GIFTED,
  SUBJECT_REQUEST,
  DATA_QUALITY,
  SECURITY_AUDIT,
  FEDERAL_SYNC,
  /** Never gives personal data. */
  OPERATE
}
