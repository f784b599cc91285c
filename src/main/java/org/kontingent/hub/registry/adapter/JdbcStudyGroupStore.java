package org.kontingent.hub.registry.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.school.GroupState;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.internal.StudyGroupStore;
import org.kontingent.hub.registry.school.internal.Written;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link StudyGroupStore} in the hub's database. */
final class JdbcStudyGroupStore implements StudyGroupStore {
  private static final String GROUP =
      "SELECT id, version, group_state, content, created_at, updated_at FROM registry_study_group ";

  private final JdbcTemplate jdbc;
  private final SchoolRows rows;

  JdbcStudyGroupStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.rows = new SchoolRows(jdbc);
  }

  @Override
  public void keep(StudyGroup group, Written written) {
    UUID id = group.id().value();
    String content = StoredJson.write(group.facts());
    if (group.version() == 1) {
      jdbc.update(
          "INSERT INTO registry_study_group (id, organisation, academic_year, version,"
              + " group_state, content, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          group.facts().organisation().value(),
          group.facts().academicYear(),
          group.version(),
          group.state().name(),
          content,
          JdbcTime.toColumn(group.createdAt()),
          JdbcTime.toColumn(group.updatedAt()));
    } else {
      jdbc.update(
          "UPDATE registry_study_group SET version = ?, group_state = ?, content = ?,"
              + " updated_at = ? WHERE id = ?",
          group.version(),
          group.state().name(),
          content,
          JdbcTime.toColumn(group.updatedAt()),
          id);
    }
    String versioned = versioned(group);
    rows.version(ChangedEntity.STUDY_GROUP, id, group.version(), versioned, written);
    rows.change(ChangedEntity.STUDY_GROUP, id, group.version(), versioned, group.updatedAt());
  }

  @Override
  public Optional<StudyGroup> find(StudyGroupId id) {
    return jdbc.query(GROUP + "WHERE id = ?", (row, number) -> group(row), id.value()).stream()
        .findFirst();
  }

  @Override
  public List<StudyGroup> of(OrganisationId organisation, String academicYear) {
    return jdbc.query(
        GROUP + "WHERE organisation = ? AND academic_year = ? ORDER BY id",
        (row, number) -> group(row),
        organisation.value(),
        academicYear);
  }

  /** As its version is kept. */
  static String versioned(StudyGroup group) {
    return group.state() + "|" + StoredJson.write(group.facts());
  }

  private static StudyGroup group(ResultSet row) throws SQLException {
    return new StudyGroup(
        new StudyGroupId(row.getObject("id", UUID.class)),
        row.getLong("version"),
        GroupState.valueOf(row.getString("group_state")),
        StoredJson.read(row.getString("content"), StudyGroupFacts.class),
        JdbcTime.fromColumn(row, "created_at"),
        JdbcTime.fromColumn(row, "updated_at"));
  }
}
