package org.kontingent.hub.registry;

/** Why a patronymic is or is not there: absent by law is not the same as not entered. */
public enum PatronymicState {
  /** The person has one and it is known. */
  PRESENT,
  /** The person has none. */
  ABSENT_BY_LAW,
  /** Nothing is known. */
  NOT_ENTERED
}
