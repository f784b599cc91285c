package org.kontingent.hub.sandbox;

/** What may happen to an invented child that a department tells of unasked. */
public enum LifeEvent {
  /** Its act of birth was recorded. */
  BIRTH,
  /** Its act of birth was changed. */
  AMENDMENT,
  /** Its act of birth was annulled. */
  ANNULMENT,
  NAME_CHANGE,
  ADOPTION,
  /** Its father was established. */
  FILIATION,
  DEATH,
  /** It was registered at another place of residence. */
  MOVE
}
