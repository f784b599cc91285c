package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.time.Month;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentKind;

/**
 * When a child counts as lost (registry.md 4.10, I5): pure. Under 18, a main enrolment ended and no
 * other one began within 14 days. Who finished a stage in summer is not missed before the next
 * academic year has begun; who died, left the region or has finished school is not missed at all.
 */
final class LostPupil {
  private static final int DAYS = 14;
  private static final int FULL_AGE = 18;
  private static final Set<EndReason> NOT_MISSED =
      EnumSet.of(EndReason.DEATH, EndReason.ERROR, EndReason.LEFT_REGION, EndReason.LEFT_COUNTRY);
  private static final Set<EducationLevel> LAST =
      EnumSet.of(EducationLevel.SECONDARY, EducationLevel.SPO, EducationLevel.HE);

  private LostPupil() {}

  /** The last day on which nobody is missed yet; null if this end makes nobody missed. */
  static LocalDate deadline(Enrolment ended, ImpreciseDate birthDate) {
    if (!EnrolmentStates.isMain(ended)
        || ended.end() == null
        || NOT_MISSED.contains(ended.end().reason())
        || isOfAge(birthDate, ended.to())) {
      return null;
    }
    boolean graduated = ended.end().reason() == EndReason.GRADUATED;
    if (graduated && LAST.contains(ended.level())) {
      return null;
    }
    LocalDate ordinary = ended.to().plusDays(DAYS);
    LocalDate yearBegins = LocalDate.of(ended.to().getYear(), Month.SEPTEMBER, 1);
    boolean inSummer =
        ended.to().getMonthValue() >= Month.MAY.getValue() && ended.to().isBefore(yearBegins);
    return graduated && inSummer ? yearBegins.plusDays(DAYS) : ordinary;
  }

  /** Whether the pupil is missed on this day since that end. */
  static boolean isLost(
      LocalDate today, Enrolment ended, LocalDate deadline, List<StoredEnrolment> all) {
    if (deadline == null || !today.isAfter(deadline)) {
      return false;
    }
    return all.stream()
        .map(StoredEnrolment::enrolment)
        .filter(other -> !other.id().equals(ended.id()) && !other.isCancelled())
        .filter(other -> other.kind() != EnrolmentKind.SUPPLEMENTARY)
        .noneMatch(
            other ->
                (other.to() == null || other.to().isAfter(ended.to()))
                    && !other.from().isAfter(today));
  }

  /** Certainly 18 or older; who may be younger counts as younger. */
  private static boolean isOfAge(ImpreciseDate birthDate, LocalDate day) {
    return birthDate != null && Ages.on(day, birthDate).youngest() >= FULL_AGE;
  }
}
