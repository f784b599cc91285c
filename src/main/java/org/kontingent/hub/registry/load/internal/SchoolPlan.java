package org.kontingent.hub.registry.load.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.GroupKind;
import org.kontingent.hub.registry.school.GroupState;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.ProgrammeId;
import org.kontingent.hub.registry.school.StudyForm;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.internal.Written;

/**
 * Gathers what the files name and the registry lacks. Ids come of names: a load that goes on gives
 * the same ones, whatever was written before it was broken off.
 */
final class SchoolPlan {
  private final LoadIds ids;
  private final LocalDate today;
  private final Written written;
  private final List<NewSchools.NewOrganisation> organisations = new ArrayList<>();
  private final List<Programme> programmes = new ArrayList<>();
  private final List<NewSchools.NewGroup> groups = new ArrayList<>();

  /**
   * @param today the day the sources looked
   */
  SchoolPlan(LoadIds ids, LocalDate today, Written written) {
    this.ids = ids;
    this.today = today;
    this.written = written;
  }

  LocalDate today() {
    return today;
  }

  Instant now() {
    return written.at();
  }

  UUID id(LoadIds.Of what, String name) {
    return ids.id(what, name);
  }

  void register(Organisation organisation) {
    organisations.add(new NewSchools.NewOrganisation(organisation, change(organisation.id())));
  }

  /** By law a school has one main programme of each level it is licensed for, of this name. */
  Programme programme(OrganisationId organisation, EducationLevel level) {
    Programme programme =
        new Programme(
            new ProgrammeId(id(LoadIds.Of.PROGRAMME, organisation + "|" + level)),
            organisation,
            level,
            "Основная образовательная программа "
                + switch (level) {
                  case PRIMARY -> "начального общего образования";
                  case BASIC -> "основного общего образования";
                  case SECONDARY -> "среднего общего образования";
                  default -> throw new IllegalArgumentException("no level of a school");
                },
            null,
            List.of(StudyForm.FULL_TIME),
            null,
            null,
            null,
            null);
    programmes.add(programme);
    return programme;
  }

  StudyGroup group(OrganisationId organisation, String year, ClassLabel label) {
    StudyGroupId id =
        new StudyGroupId(
            id(
                LoadIds.Of.GROUP,
                organisation + "|" + year + "|" + label.parallel() + "|" + label.letter()));
    StudyGroupFacts facts =
        new StudyGroupFacts(
            organisation,
            AcademicYear.COMMON,
            year,
            GroupKind.CLASS,
            label.parallel(),
            label.letter(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    StudyGroup group = new StudyGroup(id, 1, GroupState.OPEN, facts, now(), now());
    groups.add(new NewSchools.NewGroup(group, change(id)));
    return group;
  }

  NewSchools all() {
    return new NewSchools(organisations, programmes, groups, written);
  }

  private UUID change(Object of) {
    return id(LoadIds.Of.CHANGE, of.toString());
  }
}
