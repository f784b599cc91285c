package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.internal.FieldRules;
import org.kontingent.hub.registry.school.CountedPupil;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentTerms;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.NewEnrolment;
import org.kontingent.hub.registry.school.SchoolOrder;
import org.kontingent.hub.registry.school.StudyForm;

/** Checks what is asked for an enrolment against the catalogue (registry.md 4.10). */
final class EnrolmentCheck {
  private static final int HIGHEST_GRADE = 12;
  private static final int LONGEST_NUMBER = 100;
  private static final int LONGEST_TEXT = 200;
  private static final int LONGEST_LIFE = 100;

  private EnrolmentCheck() {}

  /**
   * What can be checked without knowing the organisation; returns the warnings.
   *
   * @throws org.kontingent.hub.registry.ValidationFailed with all issues together
   */
  static List<FieldIssue> check(NewEnrolment order, LocalDate today) {
    FieldRules rules = new FieldRules(today);
    if ((order.pupil() == null) == (order.counted() == null)) {
      rules.error("REQUIRED", "pupil");
    }
    rules.required("organisation", order.organisation());
    rules.required("programme", order.programme());
    rules.required("kind", order.kind());
    rules.required("form", order.form());
    rules.required("from", order.from());
    rules.date("from", order.from());
    order(rules, "startOrder", order.startOrder());
    if (order.kind() == EnrolmentKind.MAIN) {
      rules.required("group", order.group());
    }
    if (order.kind() == EnrolmentKind.MAIN
        && (order.form() == StudyForm.FAMILY || order.form() == StudyForm.SELF)) {
      // Attached for attestation only (registry.md 4.10): said, not refused.
      rules.warning("W-FORM-01", "form");
    }
    if (order.counted() != null) {
      counted(rules, order.counted(), today);
    }
    if (order.terms() != null) {
      terms(rules, order.terms());
    }
    rules.refuseIfWrong();
    return rules.warnings();
  }

  /** Number and date are both required. */
  static void order(FieldRules rules, String field, SchoolOrder order) {
    rules.required(field + ".number", order == null ? null : order.number());
    rules.required(field + ".date", order == null ? null : order.date());
    if (order != null) {
      rules.text(field + ".number", order.number(), LONGEST_NUMBER);
      rules.date(field + ".date", order.date());
    }
  }

  /** Whether such a group is for such a level. */
  static boolean fits(GroupKind kind, EducationLevel level) {
    return switch (kind) {
      case PRESCHOOL_GROUP -> level == EducationLevel.PRESCHOOL;
      case CLASS -> level.group() == EducationLevel.Group.GENERAL;
      case COLLEGE_GROUP -> level == EducationLevel.SPO || level == EducationLevel.HE;
      case CIRCLE -> level == EducationLevel.SUPPLEMENTARY;
    };
  }

  private static void counted(FieldRules rules, CountedPupil counted, LocalDate today) {
    rules.required("counted.gender", counted.gender());
    rules.required("counted.citizenship", counted.citizenship());
    if (counted.birthYear() > today.getYear()
        || counted.birthYear() < today.getYear() - LONGEST_LIFE) {
      rules.error("OUT_OF_RANGE", "counted.birthYear");
    }
    if (counted.grade() != null && (counted.grade() < 0 || counted.grade() > HIGHEST_GRADE)) {
      rules.error("OUT_OF_RANGE", "counted.grade");
    }
  }

  private static void terms(FieldRules rules, EnrolmentTerms terms) {
    rules.text("terms.funding", terms.funding(), LONGEST_TEXT);
    rules.text("terms.language", terms.language(), LONGEST_TEXT);
    rules.text("terms.adaptedKind", terms.adaptedKind(), LONGEST_TEXT);
    rules.text("terms.longTreatmentForm", terms.longTreatmentForm(), LONGEST_TEXT);
  }
}
