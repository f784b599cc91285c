package org.kontingent.hub.registry.school.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.GroupState;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;

/** Whether somebody may join a group: it is open, of the organisation, the level and the year. */
public final class GroupJoining {
  private final StudyGroupStore groups;
  private final CurriculumKeeping curriculum;

  public GroupJoining(StudyGroupStore groups, CurriculumKeeping curriculum) {
    this.groups = groups;
    this.curriculum = curriculum;
  }

  /**
   * Refuses what may not be.
   *
   * @throws RegistryRefusal NOT_FOUND, STATE_FORBIDDEN
   * @throws ValidationFailed with all issues together
   */
  void check(StudyGroupId id, OrganisationId organisation, EducationLevel level, LocalDate from) {
    StudyGroup group =
        groups
            .find(id)
            .filter(found -> found.facts().organisation().equals(organisation))
            .orElseThrow(
                () ->
                    new RegistryRefusal(
                        RegistryRefusal.Code.NOT_FOUND, "the organisation has no such group"));
    if (group.state() == GroupState.CLOSED) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.STATE_FORBIDDEN, "the group is closed: name an open one");
    }
    List<FieldIssue> issues = new ArrayList<>();
    if (!EnrolmentCheck.fits(group.facts().kind(), level)) {
      issues.add(FieldIssue.error("GROUP_KIND", "group"));
    }
    AcademicYear year =
        curriculum.year(group.facts().calendar(), group.facts().academicYear()).orElseThrow();
    // Orders of the summer put children into the classes of the year to come.
    if (from.isAfter(year.to())) {
      issues.add(FieldIssue.error("OUT_OF_RANGE", "from"));
    }
    if (!issues.isEmpty()) {
      throw new ValidationFailed(issues);
    }
  }
}
