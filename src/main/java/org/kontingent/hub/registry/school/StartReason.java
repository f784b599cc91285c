package org.kontingent.hub.registry.school;

/** Why an enrolment began. */
public enum StartReason {
  FIRST,
  TRANSFER_IN,
  RETURN,
  FROM_FAMILY_FORM,
  FROM_OTHER_REGION,
  FROM_ABROAD
}
