package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.internal.CurrentRecord;
import org.kontingent.hub.registry.internal.MatchKeyStore;

/** {@link MatchKeyStore} on Hibernate. */
final class JpaMatchKeyStore implements MatchKeyStore {
  private final EntityManager entities;

  JpaMatchKeyStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(StrandId strand, Set<Long> keys) {
    if (keys.isEmpty()) {
      return;
    }
    for (long key : keys) {
      MatchKeyEntity row = new MatchKeyEntity();
      row.matchKey = key;
      row.strand = strand.value();
      entities.persist(row);
    }
    entities.flush();
  }

  @Override
  public void remove(StrandId strand, Set<Long> keys) {
    if (!keys.isEmpty()) {
      entities
          .createQuery("delete MatchKeyEntity k where k.strand = :strand and k.matchKey in :keys")
          .setParameter("strand", strand.value())
          .setParameter("keys", keys)
          .executeUpdate();
    }
  }

  @Override
  public Map<StrandId, Set<Long>> byStrand(Collection<StrandId> strands) {
    Map<StrandId, Set<Long>> keys = new HashMap<>();
    Portions.found(
            values(strands),
            some ->
                entities
                    .createQuery(
                        "select k.strand, k.matchKey from MatchKeyEntity k where k.strand in :some",
                        Object[].class)
                    .setParameter("some", some)
                    .getResultList())
        .forEach(
            row ->
                keys.computeIfAbsent(new StrandId((UUID) row[0]), one -> new HashSet<>())
                    .add((Long) row[1]));
    return keys;
  }

  @Override
  public Set<Long> of(Collection<StrandId> strands) {
    return new HashSet<>(
        Portions.found(
            values(strands),
            some ->
                entities
                    .createQuery(
                        "select k.matchKey from MatchKeyEntity k where k.strand in :some",
                        Long.class)
                    .setParameter("some", some)
                    .getResultList()));
  }

  @Override
  public Map<Long, Set<StrandId>> bearers(Collection<Long> keys, int most) {
    Map<Long, Set<StrandId>> bearers = new HashMap<>();
    Portions.of(keys).forEach(some -> collectBearers(some, most, bearers));
    return bearers;
  }

  /** Hardly any key is crowded; only if an answer is cut short are its keys asked for singly. */
  private void collectBearers(List<Long> keys, int most, Map<Long, Set<StrandId>> bearers) {
    int all = keys.size() * (most + 1);
    int limit = Math.min(all, 4 * (most + 1));
    List<Object[]> rows = bearing(keys, limit);
    if (rows.size() < limit) {
      collect(rows, bearers);
    } else {
      keys.forEach(key -> collect(bearing(List.of(key), most + 1), bearers));
    }
  }

  private List<Object[]> bearing(Collection<Long> keys, int limit) {
    return entities
        .createQuery(
            "select k.matchKey, k.strand from MatchKeyEntity k where k.matchKey in :keys",
            Object[].class)
        .setParameter("keys", keys)
        .setMaxResults(limit)
        .getResultList();
  }

  private static void collect(List<Object[]> rows, Map<Long, Set<StrandId>> bearers) {
    for (Object[] row : rows) {
      bearers
          .computeIfAbsent((Long) row[0], key -> new HashSet<>())
          .add(new StrandId((UUID) row[1]));
    }
  }

  @Override
  public List<CurrentRecord> records(Collection<StrandId> strands) {
    return Portions.found(
        values(strands),
        some ->
            entities
                .createQuery(
                    "select r from SourceRecordEntity r where r.strand in :some"
                        + " and r.linkedTo is not null",
                    SourceRecordEntity.class)
                .setParameter("some", some)
                .getResultStream()
                .map(row -> new CurrentRecord(new StrandId(row.strand), row.record()))
                .toList());
  }

  private static List<UUID> values(Collection<StrandId> strands) {
    return strands.stream().map(StrandId::value).toList();
  }
}
