package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictState;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.OpenCase;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.internal.ConflictStore;

/** {@link ConflictStore} on Hibernate. */
final class JpaConflictStore implements ConflictStore {
  // As the partial indexes of PostgreSQL have it; with parameters it would be planned each time.
  private static final String OPEN =
      "c.state in (org.kontingent.hub.registry.ConflictState.OPEN,"
          + " org.kontingent.hub.registry.ConflictState.IN_WORK)";

  private final EntityManager entities;

  JpaConflictStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<ConflictView> open(RegionalId pupil) {
    return entities
        .createQuery(
            "select c from ConflictEntity c where c.pupil = :pupil and "
                + OPEN
                + " order by c.openedAt, c.id",
            ConflictEntity.class)
        .setParameter("pupil", pupil.value())
        .getResultStream()
        .map(ConflictEntity::view)
        .toList();
  }

  @Override
  public Map<RegionalId, List<ConflictView>> openCases(Collection<RegionalId> pupils) {
    Map<RegionalId, List<ConflictView>> open = new HashMap<>();
    if (!pupils.isEmpty()) {
      entities
          .createQuery(
              "select c from ConflictEntity c where c.pupil in :pupils and c.type = :type and "
                  + OPEN
                  + " order by c.openedAt, c.id",
              ConflictEntity.class)
          .setParameter("pupils", pupils.stream().map(RegionalId::value).distinct().toList())
          .setParameter("type", ConflictType.POSSIBLE_DUPLICATE)
          .getResultStream()
          .forEach(
              row ->
                  open.computeIfAbsent(new RegionalId(row.pupil), id -> new ArrayList<>())
                      .add(row.view()));
    }
    return open;
  }

  @Override
  public List<OpenConflict> open(
      OpenConflict.Wanted wanted, LocalDate today, UUID after, int limit) {
    StringBuilder which = new StringBuilder(OPEN + " and c.id > :after");
    Map<String, Object> values = new HashMap<>();
    values.put("after", after == null ? new UUID(0, 0) : after);
    add(which, values, "c.type", "type", wanted.type());
    add(which, values, "c.level", "level", wanted.level());
    add(which, values, "c.pupil", "pupil", wanted.pupil() == null ? null : wanted.pupil().value());
    if (wanted.overdue()) {
      which.append(" and c.dueOn < :today");
      values.put("today", today);
    }
    return conflicts(which.toString(), values, limit, null).stream()
        .map(row -> row.open(today))
        .toList();
  }

  private static void add(
      StringBuilder which, Map<String, Object> values, String column, String name, Object value) {
    if (value != null) {
      which.append(" and ").append(column).append(" = :").append(name);
      values.put(name, value);
    }
  }

  @Override
  public Optional<RegionalId> pupilOf(UUID conflict) {
    return entities
        .createQuery("select c.pupil from ConflictEntity c where c.id = :id", UUID.class)
        .setParameter("id", conflict)
        .getResultStream()
        .map(RegionalId::new)
        .findFirst();
  }

  @Override
  public Optional<OpenConflict> findOpen(UUID conflict, LocalDate today) {
    return conflicts(OPEN + " and c.id = :id", Map.of("id", conflict), 1, null).stream()
        .map(row -> row.open(today))
        .findFirst();
  }

  @Override
  public List<OpenConflict> overdue(LocalDate today, UUID after, int limit) {
    return conflicts(
            OPEN + " and c.dueOn < :today and c.level <> :top and c.id > :after",
            Map.of(
                "today",
                today,
                "top",
                ConflictLevel.REGION,
                "after",
                after == null ? new UUID(0, 0) : after),
            limit,
            LockModeType.PESSIMISTIC_WRITE)
        .stream()
        .map(row -> row.open(today))
        .toList();
  }

  @Override
  public int countOverdue(LocalDate today, int most) {
    return entities
        .createQuery(
            "select c.id from ConflictEntity c where " + OPEN + " and c.dueOn < :today", UUID.class)
        .setParameter("today", today)
        .setMaxResults(most)
        .getResultList()
        .size();
  }

  @Override
  public void raise(UUID conflict, ConflictLevel to, LocalDate dueOn, Instant now) {
    ConflictEntity row = entities.find(ConflictEntity.class, conflict);
    row.level = to;
    row.dueOn = dueOn;
    row.raisedAt = now;
  }

  private List<ConflictEntity> conflicts(
      String which, Map<String, Object> values, int limit, LockModeType lock) {
    TypedQuery<ConflictEntity> query =
        entities.createQuery(
            "select c from ConflictEntity c where " + which + " order by c.id",
            ConflictEntity.class);
    values.forEach(query::setParameter);
    if (lock != null) {
      query.setLockMode(lock);
    }
    return query.setMaxResults(limit).getResultList();
  }

  @Override
  public List<OpenCase> openCases(UUID after, int limit) {
    ConflictEntity last = after == null ? null : entities.find(ConflictEntity.class, after);
    List<OpenCase> found = new ArrayList<>();
    List<ConflictEntity> rows;
    do {
      rows = caseRows(last, 2 * limit);
      for (ConflictEntity row : rows) {
        last = row;
        // Each case stands with both pupils: the row with the lesser id tells it.
        row.view().otherPupils().stream()
            .filter(other -> row.pupil.compareTo(other.value()) < 0)
            .forEach(other -> found.add(openCase(row, other)));
      }
    } while (found.size() < limit && rows.size() == 2 * limit);
    return found.stream().limit(limit).toList();
  }

  private List<ConflictEntity> caseRows(ConflictEntity last, int most) {
    TypedQuery<ConflictEntity> query =
        entities.createQuery(
            "select c from ConflictEntity c where c.type = :type and c.state in :states"
                + (last == null ? "" : " and (c.openedAt > :at or c.openedAt = :at and c.id > :id)")
                + " order by c.openedAt, c.id",
            ConflictEntity.class);
    if (last != null) {
      query.setParameter("at", last.openedAt).setParameter("id", last.id);
    }
    return query
        .setParameter("type", ConflictType.POSSIBLE_DUPLICATE)
        .setParameter("states", List.of(ConflictState.OPEN, ConflictState.IN_WORK))
        .setMaxResults(most)
        .getResultList();
  }

  private static OpenCase openCase(ConflictEntity row, RegionalId other) {
    return new OpenCase(
        row.id, new RegionalId(row.pupil), other, row.openedAt, row.level, row.dueOn);
  }

  @Override
  public void add(RegionalId pupil, ConflictView conflict) {
    entities.persist(ConflictEntity.of(pupil, conflict));
  }

  @Override
  public void changeValues(UUID conflict, List<ContendingValue> values) {
    entities.find(ConflictEntity.class, conflict).contending = StoredJson.write(values);
  }

  @Override
  public void conceal(RegionalId pupil) {
    entities.flush();
    entities
        .createQuery(
            "select c from ConflictEntity c where c.pupil = :pupil and c.state not in :open",
            ConflictEntity.class)
        .setParameter("pupil", pupil.value())
        .setParameter("open", List.of(ConflictState.OPEN, ConflictState.IN_WORK))
        .getResultStream()
        .forEach(row -> row.contending = "[]");
  }

  @Override
  public void resolve(UUID conflict, DecisionId by, Instant now) {
    ConflictEntity row = entities.find(ConflictEntity.class, conflict);
    row.state = ConflictState.RESOLVED;
    row.decision = by.value();
    row.closedAt = now;
  }

  @Override
  public void obsolete(UUID conflict, Instant now) {
    ConflictEntity row = entities.find(ConflictEntity.class, conflict);
    row.state = ConflictState.OBSOLETE;
    row.closedAt = now;
  }
}
