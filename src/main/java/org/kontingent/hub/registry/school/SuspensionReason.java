package org.kontingent.hub.registry.school;

/** Why a pupil does not attend for a while (registry.md 5.2). */
public enum SuspensionReason {
  ACADEMIC_LEAVE,
  LONG_TREATMENT
}
