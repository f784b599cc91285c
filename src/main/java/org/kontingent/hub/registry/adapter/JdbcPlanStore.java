package org.kontingent.hub.registry.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.consent.DestructionCause;
import org.kontingent.hub.registry.consent.PlannedStep;
import org.kontingent.hub.registry.consent.internal.PlanStore;
import org.kontingent.hub.registry.consent.internal.StoredPlan;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link PlanStore} in the hub's database. */
final class JdbcPlanStore implements PlanStore {
  private static final String PLAN =
      "SELECT id, pupil, cause, consent, author, ordered_at, due_on, plan, state"
          + " FROM registry_destruction ";

  private final JdbcTemplate jdbc;

  JdbcPlanStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Steps as one column. */
  record Steps(List<PlannedStep> steps) {}

  @Override
  public void add(StoredPlan plan) {
    jdbc.update(
        "INSERT INTO registry_destruction (id, pupil, cause, consent, author, ordered_at, due_on,"
            + " plan, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        plan.id(),
        plan.pupil() == null ? null : plan.pupil().value(),
        plan.cause().name(),
        plan.consent() == null ? null : plan.consent().value(),
        plan.author(),
        JdbcTime.toColumn(plan.orderedAt()),
        plan.dueOn(),
        StoredJson.write(new Steps(plan.steps())),
        plan.state().name());
  }

  @Override
  public Optional<StoredPlan> of(ConsentId consent) {
    return jdbc
        .query(
            PLAN + "WHERE consent = ? AND cause = 'WITHDRAWN'",
            JdbcPlanStore::read,
            consent.value())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<StoredPlan> lock(UUID plan) {
    return jdbc.query(PLAN + "WHERE id = ? FOR UPDATE", JdbcPlanStore::read, plan).stream()
        .findFirst();
  }

  @Override
  public List<StoredPlan> due(LocalDate upTo, UUID after, int limit) {
    return jdbc.query(
        PLAN
            + "WHERE state = 'PLANNED' AND due_on <= ? AND id > ? ORDER BY id"
            + " FETCH FIRST ? ROWS ONLY",
        JdbcPlanStore::read,
        upTo,
        after == null ? new UUID(0, 0) : after,
        limit);
  }

  @Override
  public List<StoredPlan> open(RegionalId pupil) {
    return jdbc.query(
        PLAN
            + "WHERE state = 'PLANNED' AND pupil IN"
            + " (SELECT id FROM registry_pupil WHERE id = ? OR merged_into = ?) ORDER BY id",
        JdbcPlanStore::read,
        pupil.value(),
        pupil.value());
  }

  @Override
  public void revoked(UUID plan, Instant now) {
    end(plan, StoredPlan.State.REVOKED, null, now);
  }

  @Override
  public void done(UUID plan, Map<String, Long> counts, Instant now) {
    end(
        plan,
        StoredPlan.State.DONE,
        new TreeMap<>(counts)
            .entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .collect(Collectors.joining("\n")),
        now);
  }

  @Override
  public int forget(Instant before, int most) {
    return jdbc.update(
        "DELETE FROM registry_destruction WHERE id IN (SELECT id FROM registry_destruction"
            + " WHERE state <> 'PLANNED' AND coalesce(ended_at, ordered_at) < ?"
            + " FETCH FIRST ? ROWS ONLY)",
        JdbcTime.toColumn(before),
        most);
  }

  private void end(UUID plan, StoredPlan.State state, String counts, Instant now) {
    jdbc.update(
        "UPDATE registry_destruction SET state = ?, counts = ?, ended_at = ? WHERE id = ?",
        state.name(),
        counts,
        JdbcTime.toColumn(now),
        plan);
  }

  private static StoredPlan read(ResultSet row, int number) throws SQLException {
    UUID pupil = row.getObject("pupil", UUID.class);
    UUID consent = row.getObject("consent", UUID.class);
    return new StoredPlan(
        row.getObject("id", UUID.class),
        pupil == null ? null : new RegionalId(pupil),
        DestructionCause.valueOf(row.getString("cause")),
        consent == null ? null : new ConsentId(consent),
        row.getString("author"),
        JdbcTime.fromColumn(row, "ordered_at"),
        row.getObject("due_on", LocalDate.class),
        StoredJson.read(row.getString("plan"), Steps.class).steps(),
        StoredPlan.State.valueOf(row.getString("state")));
  }
}
