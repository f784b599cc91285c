package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.school.CitizenshipGroup;
import org.kontingent.hub.registry.school.CountedPupil;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.StudyGroup;

/**
 * Makes a child's enrolments count without telling whose they are (registry.md 7.1, 7.4): totals
 * stay as they were. Joins the caller's transaction; the pupil must be locked.
 */
public final class CountingOnly {
  private final EnrolmentStore enrolments;
  private final StudyGroupStore groups;

  public CountingOnly(EnrolmentStore enrolments, StudyGroupStore groups) {
    this.enrolments = enrolments;
    this.groups = groups;
  }

  /**
   * @param pupils the pupil's id and those merged into it
   * @param known what is known of the child; null for nothing
   * @return how many there were
   */
  public int count(
      Collection<RegionalId> pupils, GoldenRecord known, LocalDate today, Written written) {
    List<StoredEnrolment> all = enrolments.ofPupils(pupils);
    GoldenRecord golden = known == null ? GoldenRecord.NOTHING : known;
    for (StoredEnrolment one : all) {
      enrolments.count(
          one.enrolment().counting(counted(golden, one.enrolment(), today)),
          one.version() + 1,
          written);
    }
    return all.size();
  }

  private CountedPupil counted(GoldenRecord golden, Enrolment one, LocalDate today) {
    Integer grade =
        Optional.ofNullable(one.groupOn(today))
            .flatMap(groups::find)
            .map(StudyGroup::facts)
            .map(facts -> facts.parallel())
            .orElse(null);
    return new CountedPupil(
        golden.gender() == null ? null : golden.gender().value(),
        golden.birthDate() == null ? 0 : golden.birthDate().value().year(),
        grade,
        citizenship(golden.citizenships()));
  }

  private static CitizenshipGroup citizenship(List<Valued<Citizenship>> all) {
    List<String> countries = all.stream().map(one -> one.value().country()).toList();
    if (countries.contains(Citizenship.RUSSIA)) {
      return CitizenshipGroup.RUSSIA;
    }
    if (countries.contains(Citizenship.STATELESS)) {
      return CitizenshipGroup.STATELESS;
    }
    return countries.stream().allMatch(Citizenship.UNKNOWN::equals)
        ? CitizenshipGroup.UNKNOWN
        : CitizenshipGroup.FOREIGN;
  }
}
