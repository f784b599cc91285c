package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.adapter.DecisionStrandEntity.Side;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionView;
import org.kontingent.hub.registry.internal.DecisionStore;
import org.kontingent.hub.registry.internal.StoredDecision;

/** {@link DecisionStore} on Hibernate. */
final class JpaDecisionStore implements DecisionStore {
  private static final String STANDING =
      " and not exists (select 1 from DecisionEntity b where b.takesBack = d.id)";

  private final EntityManager entities;

  JpaDecisionStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(StoredDecision decision) {
    entities.persist(DecisionEntity.of(decision));
    decision
        .left()
        .forEach(s -> entities.persist(DecisionStrandEntity.of(decision.id(), Side.LEFT, s)));
    decision
        .right()
        .forEach(s -> entities.persist(DecisionStrandEntity.of(decision.id(), Side.RIGHT, s)));
    entities.flush();
  }

  @Override
  public Optional<StoredDecision> find(DecisionId id) {
    return decisions("d.id in :ids", List.of(id.value())).stream().findFirst();
  }

  @Override
  public boolean isTakenBack(DecisionId id) {
    return !entities
        .createQuery("select d.id from DecisionEntity d where d.takesBack = :id", UUID.class)
        .setParameter("id", id.value())
        .getResultList()
        .isEmpty();
  }

  @Override
  public List<DecisionView> ever(Collection<StrandId> strands) {
    if (strands.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = strands.stream().map(StrandId::value).toList();
    List<DecisionEntity> rows =
        entities
            .createQuery(
                "select d from DecisionEntity d where d.id in (select s.decision from"
                    + " DecisionStrandEntity s where s.strand in :ids) or d.takesBack in"
                    + " (select s.decision from DecisionStrandEntity s where s.strand in :ids)"
                    + " order by d.id",
                DecisionEntity.class)
            .setParameter("ids", ids)
            .getResultList();
    return views(rows);
  }

  @Override
  public List<DecisionView> latest(int limit) {
    return views(
        entities
            .createQuery("select d from DecisionEntity d order by d.id desc", DecisionEntity.class)
            .setMaxResults(limit)
            .getResultList());
  }

  private List<DecisionView> views(List<DecisionEntity> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = rows.stream().map(row -> row.id).toList();
    Set<UUID> takenBack =
        new HashSet<>(
            entities
                .createQuery(
                    "select d.takesBack from DecisionEntity d where d.takesBack in :ids",
                    UUID.class)
                .setParameter("ids", ids)
                .getResultList());
    Map<UUID, SortedSet<UUID>> pupils = new HashMap<>();
    entities
        .createQuery(
            "select s.decision, t.pupil from DecisionStrandEntity s, StrandEntity t"
                + " where t.id = s.strand and s.decision in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(
            row -> pupils.computeIfAbsent((UUID) row[0], id -> new TreeSet<>()).add((UUID) row[1]));
    return rows.stream()
        .map(
            row ->
                row.view(
                    pupils.getOrDefault(row.id, Collections.emptySortedSet()).stream()
                        .map(RegionalId::new)
                        .toList(),
                    takenBack.contains(row.id)))
        .toList();
  }

  @Override
  public List<StoredDecision> inForce(Collection<StrandId> strands) {
    return Portions.found(
            strands.stream().map(StrandId::value).toList(),
            some ->
                decisions(
                    "d.field is null"
                        + " and d.id in (select s.decision from DecisionStrandEntity s where"
                        + " s.strand in :ids)"
                        + STANDING,
                    some))
        .stream()
        .distinct()
        .sorted(Comparator.comparing(one -> one.id().value()))
        .toList();
  }

  @Override
  public List<StoredDecision> aboutValues(RegionalId pupil) {
    return decisions(
        "d.field is not null and d.id in (select s.decision from DecisionStrandEntity s,"
            + " StrandEntity t where t.id = s.strand and t.pupil in :ids)"
            + STANDING,
        List.of(pupil.value()));
  }

  @Override
  public List<StoredDecision> placingOf(UUID held) {
    return decisions("d.field is null and d.record in :ids" + STANDING, List.of(held));
  }

  @Override
  public Map<UUID, DecisionId> placing(Collection<UUID> held) {
    Map<UUID, DecisionId> placing = new HashMap<>();
    held.forEach(
        record -> placingOf(record).forEach(decision -> placing.put(record, decision.id())));
    return placing;
  }

  @Override
  public List<StoredDecision> lapsedLocks(LocalDate today, DecisionId after, int limit) {
    List<UUID> ids =
        entities
            .createQuery(
                "select d.id from DecisionEntity d where d.until < :today and d.id > :after"
                    + " and not exists (select 1 from LapsedLockEntity l where l.decision = d.id)"
                    + " order by d.id",
                UUID.class)
            .setParameter("today", today)
            .setParameter("after", after == null ? new UUID(0, 0) : after.value())
            .setMaxResults(limit)
            .getResultList();
    return ids.isEmpty() ? List.of() : decisions("d.id in :ids", ids);
  }

  @Override
  public void noticed(DecisionId lock, Instant now) {
    LapsedLockEntity row = new LapsedLockEntity();
    row.decision = lock.value();
    row.noticedAt = now;
    entities.persist(row);
  }

  private List<StoredDecision> decisions(String which, List<UUID> ids) {
    List<DecisionEntity> rows =
        entities
            .createQuery(
                "select d from DecisionEntity d where " + which + " order by d.id",
                DecisionEntity.class)
            .setParameter("ids", ids)
            .getResultList();
    Map<UUID, Map<Side, Set<StrandId>>> sides = sides(rows.stream().map(row -> row.id).toList());
    return rows.stream()
        .map(
            row -> {
              Map<Side, Set<StrandId>> of = sides.getOrDefault(row.id, Map.of());
              return row.stored(
                  of.getOrDefault(Side.LEFT, Set.of()), of.getOrDefault(Side.RIGHT, Set.of()));
            })
        .toList();
  }

  private Map<UUID, Map<Side, Set<StrandId>>> sides(List<UUID> decisions) {
    Map<UUID, Map<Side, Set<StrandId>>> sides = new HashMap<>();
    if (!decisions.isEmpty()) {
      entities
          .createQuery(
              "select s from DecisionStrandEntity s where s.decision in :decisions",
              DecisionStrandEntity.class)
          .setParameter("decisions", decisions)
          .getResultStream()
          .forEach(
              row ->
                  sides
                      .computeIfAbsent(row.decision, id -> new EnumMap<>(Side.class))
                      .computeIfAbsent(row.side, side -> new HashSet<>())
                      .add(new StrandId(row.strand)));
    }
    return sides;
  }
}
