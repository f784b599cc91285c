package org.kontingent.hub.registry;

/** What a change entry is about. */
public enum ChangedEntity {
  /** A pupil's golden record, place of study included. */
  PUPIL,
  ORGANISATION,
  STUDY_GROUP,
  /** An enrolment of a child who is only counted; of named pupils it is part of their record. */
  ENROLMENT
}
