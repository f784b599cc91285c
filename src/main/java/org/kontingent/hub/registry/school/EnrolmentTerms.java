package org.kontingent.hub.registry.school;

/** Further particulars of an enrolment (registry.md 4.10); null where nothing is said. */
public record EnrolmentTerms(
    String funding,
    String language,
    String adaptedKind,
    Boolean homeTeaching,
    String longTreatmentForm,
    Integer shift,
    Boolean boarding) {
  public static final EnrolmentTerms NONE =
      new EnrolmentTerms(null, null, null, null, null, null, null);

  /** Without what tells of health. */
  public EnrolmentTerms withoutHealth() {
    return new EnrolmentTerms(funding, language, null, null, null, shift, boarding);
  }

  /** Hides the content: some of it tells of health. */
  @Override
  public String toString() {
    return "EnrolmentTerms[hidden]";
  }
}
