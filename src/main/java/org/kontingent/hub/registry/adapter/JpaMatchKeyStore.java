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
    if (!strands.isEmpty()) {
      entities
          .createQuery(
              "select k.strand, k.matchKey from MatchKeyEntity k where k.strand in :strands",
              Object[].class)
          .setParameter("strands", values(strands))
          .getResultList()
          .forEach(
              row ->
                  keys.computeIfAbsent(new StrandId((UUID) row[0]), one -> new HashSet<>())
                      .add((Long) row[1]));
    }
    return keys;
  }

  @Override
  public Set<Long> of(Collection<StrandId> strands) {
    return strands.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createQuery(
                    "select k.matchKey from MatchKeyEntity k where k.strand in :strands",
                    Long.class)
                .setParameter("strands", values(strands))
                .getResultList());
  }

  @Override
  public Map<Long, Set<StrandId>> bearers(Collection<Long> keys, int most) {
    Map<Long, Set<StrandId>> bearers = new HashMap<>();
    if (keys.isEmpty()) {
      return bearers;
    }
    // Hardly any key is crowded; only if this answer is cut short are its keys asked for singly.
    int all = keys.size() * (most + 1);
    List<Object[]> rows = bearing(keys, Math.min(all, 4 * (most + 1)));
    if (rows.size() < Math.min(all, 4 * (most + 1))) {
      collect(rows, bearers);
    } else {
      for (long key : keys) {
        collect(bearing(List.of(key), most + 1), bearers);
      }
    }
    return bearers;
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
    return strands.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select r from SourceRecordEntity r where r.strand in :strands"
                    + " and r.linkedTo is not null",
                SourceRecordEntity.class)
            .setParameter("strands", values(strands))
            .getResultStream()
            .map(row -> new CurrentRecord(new StrandId(row.strand), row.record()))
            .toList();
  }

  private static List<UUID> values(Collection<StrandId> strands) {
    return strands.stream().map(StrandId::value).toList();
  }
}
