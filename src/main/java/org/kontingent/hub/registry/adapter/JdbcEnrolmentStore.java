package org.kontingent.hub.registry.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.GroupStay;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.internal.EnrolmentStore;
import org.kontingent.hub.registry.school.internal.StoredEnrolment;
import org.kontingent.hub.registry.school.internal.Written;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** {@link EnrolmentStore} in the hub's database. */
final class JdbcEnrolmentStore implements EnrolmentStore {
  private static final String ENROLMENT =
      "SELECT version, next_turn, content, source_system, message_id, as_of, created_at, updated_at"
          + " FROM registry_enrolment ";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;
  private final SchoolRows rows;

  JdbcEnrolmentStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.named = new NamedParameterJdbcTemplate(jdbc);
    this.rows = new SchoolRows(jdbc);
  }

  @Override
  public void add(Enrolment enrolment, Written written) {
    String content = StoredJson.write(enrolment);
    jdbc.update(
        "INSERT INTO registry_enrolment (id, pupil, organisation, programme, version, last_day,"
            + " cancelled, content, source_system, message_id, as_of, created_at, updated_at)"
            + " VALUES (?, ?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
        enrolment.id().value(),
        enrolment.pupil() == null ? null : enrolment.pupil().value(),
        enrolment.organisation().value(),
        enrolment.programme().value(),
        enrolment.to(),
        enrolment.isCancelled(),
        content,
        written.system(),
        written.messageId(),
        asOf(written),
        JdbcTime.toColumn(written.at()),
        JdbcTime.toColumn(written.at()));
    written(enrolment, 1, content, written, written.at());
  }

  @Override
  public void replace(Enrolment enrolment, long version, Written written) {
    String content = StoredJson.write(enrolment);
    UUID id = enrolment.id().value();
    // The order of changes must not depend on clocks: never before the version before.
    Instant before =
        jdbc.queryForObject(
            "SELECT updated_at FROM registry_enrolment WHERE id = ?",
            (row, number) -> JdbcTime.fromColumn(row, "updated_at"),
            id);
    Instant at = written.at().isBefore(before) ? before : written.at();
    jdbc.update(
        "UPDATE registry_enrolment SET version = ?, last_day = ?, cancelled = ?, content = ?,"
            + " source_system = ?, message_id = ?, as_of = ?, updated_at = ? WHERE id = ?",
        version,
        enrolment.to(),
        enrolment.isCancelled(),
        content,
        written.system(),
        written.messageId(),
        asOf(written),
        JdbcTime.toColumn(at),
        id);
    written(enrolment, version, content, written, at);
  }

  @Override
  public void count(Enrolment counted, long version, Written written) {
    UUID id = counted.id().value();
    replace(counted, version, written);
    jdbc.update(
        "UPDATE registry_enrolment SET pupil = NULL, source_record = NULL, next_turn = NULL"
            + " WHERE id = ?",
        id);
    jdbc.query(
            "SELECT version, content FROM registry_school_version WHERE entity = ? AND id = ?",
            (row, number) ->
                Map.entry(row.getLong(1), StoredJson.read(row.getString(2), Enrolment.class)),
            ChangedEntity.ENROLMENT.name(),
            id)
        .forEach(
            before ->
                rows.rewrite(
                    ChangedEntity.ENROLMENT,
                    id,
                    before.getKey(),
                    StoredJson.write(before.getValue().counting(counted.counted()))));
  }

  @Override
  public Optional<StoredEnrolment> find(EnrolmentId id) {
    return jdbc.query(ENROLMENT + "WHERE id = ?", (row, number) -> stored(row), id.value()).stream()
        .findFirst();
  }

  @Override
  public Optional<Enrolment> asKnown(EnrolmentId id, Instant at) {
    return jdbc
        .query(
            "SELECT content FROM registry_school_version WHERE entity = ? AND id = ?"
                + " AND recorded_at <= ? ORDER BY version DESC FETCH FIRST 1 ROWS ONLY",
            (row, number) -> StoredJson.read(row.getString(1), Enrolment.class),
            ChangedEntity.ENROLMENT.name(),
            id.value(),
            JdbcTime.toColumn(at))
        .stream()
        .findFirst();
  }

  @Override
  public List<StoredEnrolment> ofPupils(Collection<RegionalId> pupils) {
    return named.query(
        ENROLMENT + "WHERE pupil IN (:pupils) ORDER BY created_at, id",
        Map.of("pupils", pupils.stream().map(RegionalId::value).toList()),
        (row, number) -> stored(row));
  }

  @Override
  public List<Member> members(StudyGroupId group, LocalDate day) {
    return jdbc.query(
        "SELECT e.id, e.pupil FROM registry_group_stay s"
            + " JOIN registry_enrolment e ON e.id = s.enrolment"
            + " WHERE s.study_group = ? AND NOT e.cancelled"
            + " AND (s.last_day IS NULL OR s.last_day >= ?)"
            + " AND (e.last_day IS NULL OR e.last_day >= ?) ORDER BY s.joined_at, e.id",
        (row, number) -> {
          UUID pupil = row.getObject(2, UUID.class);
          return new Member(
              new EnrolmentId(row.getObject(1, UUID.class)),
              pupil == null ? null : new RegionalId(pupil));
        },
        group.value(),
        day,
        day);
  }

  @Override
  public long countFrom(OrganisationId organisation, LocalDate day) {
    return jdbc.queryForObject(
        "SELECT count(*) FROM registry_enrolment WHERE organisation = ? AND NOT cancelled"
            + " AND (last_day IS NULL OR last_day >= ?)",
        Long.class,
        organisation.value(),
        day);
  }

  @Override
  public void turn(EnrolmentId id, LocalDate next) {
    jdbc.update("UPDATE registry_enrolment SET next_turn = ? WHERE id = ?", next, id.value());
  }

  @Override
  public List<RegionalId> due(LocalDate today, RegionalId after, int limit) {
    return jdbc.query(
        "SELECT DISTINCT pupil FROM registry_enrolment WHERE next_turn <= ?"
            + " AND pupil > ? ORDER BY pupil FETCH FIRST ? ROWS ONLY",
        (row, number) -> new RegionalId(row.getObject(1, UUID.class)),
        today,
        after == null ? new UUID(0, 0) : after.value(),
        limit);
  }

  private void written(
      Enrolment enrolment, long version, String content, Written written, Instant at) {
    UUID id = enrolment.id().value();
    stays(enrolment, written);
    rows.version(ChangedEntity.ENROLMENT, id, version, content, written);
    if (enrolment.pupil() == null) {
      rows.change(ChangedEntity.ENROLMENT, id, version, content, at);
    }
  }

  /** Whoever stays in a group keeps the place in which they joined it. */
  private void stays(Enrolment enrolment, Written written) {
    UUID id = enrolment.id().value();
    Map<LocalDate, GroupStay> standing = new HashMap<>();
    jdbc.query(
        "SELECT study_group, first_day, last_day FROM registry_group_stay WHERE enrolment = ?",
        (ResultSet row) -> {
          GroupStay stay =
              new GroupStay(
                  new StudyGroupId(row.getObject(1, UUID.class)),
                  row.getObject(2, LocalDate.class),
                  row.getObject(3, LocalDate.class));
          standing.put(stay.from(), stay);
        },
        id);
    for (GroupStay stay : enrolment.stays()) {
      GroupStay before = standing.remove(stay.from());
      if (before == null) {
        join(id, stay, written);
      } else if (!before.group().equals(stay.group())) {
        leave(id, before);
        join(id, stay, written);
      } else if (!before.equals(stay)) {
        jdbc.update(
            "UPDATE registry_group_stay SET last_day = ? WHERE enrolment = ? AND first_day = ?",
            stay.to(),
            id,
            stay.from());
      }
    }
    standing.values().forEach(gone -> leave(id, gone));
  }

  private void join(UUID enrolment, GroupStay stay, Written written) {
    jdbc.update(
        "INSERT INTO registry_group_stay (enrolment, first_day, last_day, study_group, joined_at)"
            + " VALUES (?, ?, ?, ?, ?)",
        enrolment,
        stay.from(),
        stay.to(),
        stay.group().value(),
        JdbcTime.toColumn(written.at()));
  }

  private void leave(UUID enrolment, GroupStay stay) {
    jdbc.update(
        "DELETE FROM registry_group_stay WHERE enrolment = ? AND first_day = ?",
        enrolment,
        stay.from());
  }

  /** Null if it was said when it was written. */
  static OffsetDateTime asOf(Written written) {
    return written.asOf().equals(written.at()) ? null : JdbcTime.toColumn(written.asOf());
  }

  private static StoredEnrolment stored(ResultSet row) throws SQLException {
    Instant at = JdbcTime.fromColumn(row, "updated_at");
    Instant asOf = JdbcTime.fromColumn(row, "as_of");
    return new StoredEnrolment(
        StoredJson.read(row.getString("content"), Enrolment.class),
        row.getLong("version"),
        JdbcTime.fromColumn(row, "created_at"),
        new Written(
            row.getString("source_system"),
            row.getString("message_id"),
            asOf == null ? at : asOf,
            at),
        row.getObject("next_turn", LocalDate.class));
  }
}
