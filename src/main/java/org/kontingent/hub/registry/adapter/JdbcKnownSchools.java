package org.kontingent.hub.registry.adapter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.load.internal.KnownSchools;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.Inn;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.internal.OrganisationRules;
import org.kontingent.hub.registry.school.internal.OrganisationStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link KnownSchools} through the stores of the school side. */
final class JdbcKnownSchools implements KnownSchools {
  private final JdbcTemplate jdbc;
  private final JdbcOrganisationStore organisations;
  private final JdbcCurriculumStore curriculum;
  private final JdbcStudyGroupStore groups;

  JdbcKnownSchools(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.organisations = new JdbcOrganisationStore(jdbc);
    this.curriculum = new JdbcCurriculumStore(jdbc);
    this.groups = new JdbcStudyGroupStore(jdbc);
  }

  @Override
  public Optional<Organisation> find(OrganisationId id) {
    return organisations.find(id);
  }

  @Override
  public Optional<Organisation> withOgrn(Ogrn ogrn) {
    return with(OrganisationRules.ogrn(ogrn));
  }

  @Override
  public Optional<Organisation> withInnAndKpp(Inn inn, Kpp kpp) {
    return with(OrganisationRules.innAndKpp(inn, kpp));
  }

  private Optional<Organisation> with(OrganisationStore.Key key) {
    return organisations.withKey(key).flatMap(organisations::find);
  }

  @Override
  public List<Programme> programmesOf(OrganisationId organisation) {
    return curriculum.programmesOf(organisation);
  }

  @Override
  public List<StudyGroup> groupsOf(OrganisationId organisation, String academicYear) {
    return groups.of(organisation, academicYear);
  }

  @Override
  public int membersOf(StudyGroupId group, LocalDate day, Instant joinedBefore) {
    return jdbc.queryForObject(
        "SELECT count(*) FROM registry_group_stay s"
            + " JOIN registry_enrolment e ON e.id = s.enrolment"
            + " WHERE s.study_group = ? AND NOT e.cancelled AND s.joined_at < ?"
            + " AND (s.last_day IS NULL OR s.last_day >= ?)"
            + " AND (e.last_day IS NULL OR e.last_day >= ?)",
        Integer.class,
        group.value(),
        JdbcTime.toColumn(joinedBefore),
        day,
        day);
  }

  @Override
  public Optional<AcademicYear> year(String code) {
    return curriculum.year(AcademicYear.COMMON, code);
  }
}
