package org.kontingent.hub.registry.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.consent.DoomedChild;
import org.kontingent.hub.registry.consent.PersonalTraces;
import org.kontingent.hub.registry.internal.ValueChange;
import org.kontingent.hub.registry.internal.ValueChangeStore;
import org.kontingent.hub.registry.verified.AcknowledgeVerified.Judged;
import org.kontingent.hub.registry.verified.VerifiedChange;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** {@link ValueChangeStore} in two tables; the public numbers are those of the change feed. */
final class JdbcValueChangeStore implements ValueChangeStore, PersonalTraces {
  /** One key of a system for each pupil it has submitted and not taken back. */
  private static final String OWN =
      " JOIN (SELECT pupil, min(external_id) AS external_id FROM registry_source_key"
          + " WHERE source_system = ? AND retracted_at IS NULL GROUP BY pupil) k"
          + " ON k.pupil = v.pupil";

  private static final String OTHERS_WORD = "(v.source_system IS NULL OR v.source_system <> ?)";

  private final JdbcTemplate jdbc;
  private final NamedParameterJdbcTemplate named;

  JdbcValueChangeStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.named = new NamedParameterJdbcTemplate(jdbc);
  }

  @Override
  public void add(RegionalId pupil, long version, List<ValueChange> changes, Instant at) {
    for (int i = 0; i < changes.size(); i++) {
      ValueChange change = changes.get(i);
      boolean isSaid = change.provenance() != null;
      jdbc.update(
          "INSERT INTO registry_value_change (id, pupil, version, place, field, old_value,"
              + " new_value, source_role, source_system, event_time, as_of, changed_at)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          UUID.randomUUID(),
          pupil.value(),
          version,
          i + 1,
          change.field(),
          change.before(),
          change.after(),
          isSaid ? change.provenance().sourceRole().name() : null,
          isSaid ? change.provenance().sourceSystem() : null,
          isSaid ? column(change.provenance().eventTime()) : null,
          isSaid ? column(change.provenance().asOf()) : null,
          column(at));
    }
  }

  @Override
  public void forget(RegionalId pupil) {
    jdbc.update("DELETE FROM registry_value_verdict WHERE pupil = ?", pupil.value());
    jdbc.update("DELETE FROM registry_value_change WHERE pupil = ?", pupil.value());
  }

  @Override
  public String name() {
    return "value-changes";
  }

  @Override
  public long destroy(DoomedChild child) {
    Map<String, ?> pupils =
        Map.of("pupils", child.regionalIds().stream().map(RegionalId::value).toList());
    named.update("DELETE FROM registry_value_verdict WHERE pupil IN (:pupils)", pupils);
    return named.update("DELETE FROM registry_value_change WHERE pupil IN (:pupils)", pupils);
  }

  @Override
  public List<VerifiedChange> after(String system, VerifiedChange.Place place, int limit) {
    return jdbc.query(
        "SELECT v.*, c.public_number, k.external_id FROM registry_value_change v"
            + OWN
            + " JOIN registry_pupil p ON p.id = v.pupil"
            + " AND p.record_state NOT IN ('RESTRICTED', 'DESTROYED')"
            + " JOIN registry_change c ON c.pupil = v.pupil AND c.version = v.version"
            + " WHERE "
            + OTHERS_WORD
            + " AND (c.public_number > ? OR (c.public_number = ? AND v.place > ?))"
            + " ORDER BY c.public_number, v.place FETCH FIRST ? ROWS ONLY",
        (row, number) -> change(system, row),
        system,
        system,
        place.number(),
        place.number(),
        place.position(),
        limit);
  }

  @Override
  public RegionalId pupilOf(String system, UUID change) {
    return jdbc
        .query(
            "SELECT v.pupil FROM registry_value_change v"
                + OWN
                + " WHERE v.id = ? AND "
                + OTHERS_WORD,
            (row, number) -> new RegionalId(row.getObject(1, UUID.class)),
            system,
            change,
            system)
        .stream()
        .findFirst()
        .orElse(null);
  }

  @Override
  public void judge(String system, RegionalId pupil, Judged judged, Instant at) {
    int known =
        jdbc.update(
            "UPDATE registry_value_verdict SET verdict = ?, reason = ?, judged_at = ?"
                + " WHERE change_id = ? AND caller = ?",
            judged.verdict().name(),
            judged.reason(),
            column(at),
            judged.change(),
            system);
    if (known == 0) {
      jdbc.update(
          "INSERT INTO registry_value_verdict (change_id, caller, pupil, verdict, reason, judged_at)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          judged.change(),
          system,
          pupil.value(),
          judged.verdict().name(),
          judged.reason(),
          column(at));
    }
  }

  @Override
  public List<Rejection> rejections(Collection<RegionalId> pupils) {
    return named.query(
        "SELECT v.field, v.new_value, r.caller, r.judged_at FROM registry_value_verdict r"
            + " JOIN registry_value_change v ON v.id = r.change_id"
            + " WHERE r.pupil IN (:pupils) AND r.verdict = 'REJECTED'",
        Map.of("pupils", pupils.stream().map(RegionalId::value).toList()),
        (row, number) ->
            new Rejection(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                JdbcTime.fromColumn(row, "judged_at")));
  }

  /** Removes what is older; what a system holds for wrong stays. */
  TaskResult removeOld(Instant before, TaskProgress progress) {
    int removed =
        jdbc.update(
            "DELETE FROM registry_value_verdict WHERE verdict <> 'REJECTED' AND judged_at < ?",
            column(before));
    removed +=
        jdbc.update(
            "DELETE FROM registry_value_change WHERE changed_at < ? AND NOT EXISTS"
                + " (SELECT 1 FROM registry_value_verdict r"
                + " WHERE r.change_id = registry_value_change.id)",
            column(before));
    progress.report(removed, -1);
    return TaskResult.done(removed);
  }

  private static VerifiedChange change(String system, ResultSet row) throws SQLException {
    String role = row.getString("source_role");
    return new VerifiedChange(
        row.getObject("id", UUID.class),
        new VerifiedChange.Place(row.getLong("public_number"), row.getInt("place")),
        new RegionalId(row.getObject("pupil", UUID.class)),
        new SourceKey(system, row.getString("external_id")),
        row.getString("field"),
        row.getString("old_value"),
        row.getString("new_value"),
        role == null ? null : SourceRole.valueOf(role),
        row.getString("source_system"),
        JdbcTime.fromColumn(row, "event_time"),
        JdbcTime.fromColumn(row, "as_of"),
        JdbcTime.fromColumn(row, "changed_at"));
  }

  private static Object column(Instant moment) {
    return moment == null ? null : JdbcTime.toColumn(moment);
  }
}
