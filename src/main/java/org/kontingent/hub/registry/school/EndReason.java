package org.kontingent.hub.registry.school;

/** Why an enrolment ended. */
public enum EndReason {
  GRADUATED,
  TRANSFER_OUT,
  TO_FAMILY_FORM,
  LEFT_REGION,
  LEFT_COUNTRY,
  EXPELLED,
  PARENTS_WISH,
  DEATH,
  ERROR,
  ORGANISATION_CLOSED
}
