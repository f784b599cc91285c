package org.kontingent.hub.registry.school;

/** State of an enrolment on a day (registry.md 5.2). */
public enum EnrolmentState {
  /** Its day has not come, or another main enrolment of the level group holds the place (I2). */
  PLANNED(false),
  ACTIVE(false),
  /** Academic leave or long treatment. */
  SUSPENDED(false),
  ENDED(true),
  /** Was an error: counts on no day, keeps its trace. */
  CANCELLED(true);

  private final boolean isFinal;

  EnrolmentState(boolean isFinal) {
    this.isFinal = isFinal;
  }

  public boolean isFinal() {
    return isFinal;
  }
}
