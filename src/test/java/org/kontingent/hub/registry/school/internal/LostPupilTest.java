package org.kontingent.hub.registry.school.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.school.internal.Enrolments.main;
import static org.kontingent.hub.registry.school.internal.Enrolments.of;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.EnrolmentKind;

/** Who is missed, and since when (registry.md 4.10, I5). */
class LostPupilTest {
  private static final ImpreciseDate BORN = ImpreciseDate.parse("2010-03-14");

  @ParameterizedTest
  @CsvSource(
      nullValues = "never",
      value = {
        "BASIC, EXPELLED, 2025-10-10, 2025-10-24",
        "BASIC, TRANSFER_OUT, 2025-06-10, 2025-06-24",
        "BASIC, GRADUATED, 2025-06-25, 2025-09-15",
        "PRESCHOOL, GRADUATED, 2025-05-31, 2025-09-15",
        "BASIC, GRADUATED, 2025-01-20, 2025-02-03",
        "SECONDARY, GRADUATED, 2025-06-25, never",
        "SPO, GRADUATED, 2025-06-25, never",
        "BASIC, LEFT_REGION, 2025-10-10, never",
        "BASIC, LEFT_COUNTRY, 2025-10-10, never",
        "BASIC, DEATH, 2025-10-10, never",
        "BASIC, ERROR, 2025-10-10, never"
      })
  void theDayUntilWhichNobodyIsMissed(
      EducationLevel level, EndReason reason, String ended, LocalDate deadline) {
    assertThat(LostPupil.deadline(main(1, level, "2024-09-01", ended, reason).enrolment(), BORN))
        .isEqualTo(deadline);
  }

  @Test
  void fromEighteenOnNobodyIsMissedAndWhoMayBeYoungerIs() {
    StoredEnrolment ended =
        main(1, EducationLevel.BASIC, "2024-09-01", "2025-10-10", EndReason.EXPELLED);
    assertThat(LostPupil.deadline(ended.enrolment(), ImpreciseDate.parse("2007-10-10"))).isNull();
    assertThat(LostPupil.deadline(ended.enrolment(), ImpreciseDate.parse("2007-10-11")))
        .isNotNull();
    assertThat(LostPupil.deadline(ended.enrolment(), ImpreciseDate.parse("2007"))).isNotNull();
    assertThat(LostPupil.deadline(ended.enrolment(), ImpreciseDate.parse("2006"))).isNull();
    assertThat(LostPupil.deadline(ended.enrolment(), null)).isNotNull();
  }

  @Test
  void anotherPlaceOfStudyFindsTheChildACircleDoesNot() {
    StoredEnrolment ended =
        main(1, EducationLevel.BASIC, "2024-09-01", "2025-10-10", EndReason.EXPELLED);
    LocalDate deadline = LocalDate.parse("2025-10-24");
    LocalDate today = LocalDate.parse("2025-11-01");
    assertThat(LostPupil.isLost(deadline, ended.enrolment(), deadline, List.of(ended))).isFalse();
    assertThat(LostPupil.isLost(today, ended.enrolment(), deadline, List.of(ended))).isTrue();
    StoredEnrolment circle =
        of(2, EnrolmentKind.SUPPLEMENTARY, EducationLevel.SUPPLEMENTARY, "2025-10-11", null, null);
    assertThat(LostPupil.isLost(today, ended.enrolment(), deadline, List.of(ended, circle)))
        .isTrue();
    StoredEnrolment next = main(3, EducationLevel.BASIC, "2025-10-30", null);
    assertThat(LostPupil.isLost(today, ended.enrolment(), deadline, List.of(ended, next)))
        .isFalse();
    StoredEnrolment planned = main(4, EducationLevel.BASIC, "2025-12-01", null);
    assertThat(LostPupil.isLost(today, ended.enrolment(), deadline, List.of(ended, planned)))
        .isTrue();
  }
}
