package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.type.StandardBasicTypes;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.internal.SourceRecord;
import org.kontingent.hub.registry.internal.SourceRecordStore;
import org.kontingent.hub.registry.internal.StrongKey;

/** {@link SourceRecordStore} on Hibernate. */
final class JpaSourceRecordStore implements SourceRecordStore {
  private static final List<StrongKey.Kind> EXCLUSIVE =
      Stream.of(StrongKey.Kind.values()).filter(StrongKey.Kind::isExclusive).toList();

  private final EntityManager entities;

  JpaSourceRecordStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(SourceRecord record, StrandId strand, Set<StrongKey> keys) {
    SourceRecordEntity row = SourceRecordEntity.of(record);
    row.strand = strand == null ? null : strand.value();
    entities.persist(row);
    addKeys(record, keys);
    entities.flush();
  }

  private void addKeys(SourceRecord record, Set<StrongKey> keys) {
    for (StrongKey key : keys) {
      RecordKeyEntity row = new RecordKeyEntity();
      row.record = record.id();
      row.kind = key.kind();
      row.value = key.value();
      row.pupil = record.linkedTo().value();
      entities.persist(row);
    }
  }

  @Override
  public List<SourceRecord> ofPupil(RegionalId pupil) {
    return records("r.linkedTo = :pupil", pupil);
  }

  @Override
  public List<SourceRecord> about(RegionalId pupil, Collection<RegionalId> absorbed) {
    List<UUID> all = new ArrayList<>(absorbed.stream().map(RegionalId::value).toList());
    all.add(pupil.value());
    return entities
        .createQuery(
            "select r from SourceRecordEntity r where r.linkedTo = :pupil or r.heldFor in :all",
            SourceRecordEntity.class)
        .setParameter("pupil", pupil.value())
        .setParameter("all", all)
        .getResultStream()
        .map(SourceRecordEntity::record)
        .toList();
  }

  @Override
  public Optional<SourceRecord> find(UUID record) {
    return entities
        .createQuery(
            "select r from SourceRecordEntity r where r.id = :id", SourceRecordEntity.class)
        .setParameter("id", record)
        .getResultStream()
        .map(SourceRecordEntity::record)
        .findFirst();
  }

  @Override
  public List<SourceRecord> claimsUnder(SourceKey key) {
    return entities
        .createQuery(
            "select r from SourceRecordEntity r where r.system = :system and r.sourceKey = :id"
                + " and r.kind is null and r.noticeId is null"
                + " and (r.strand is null or r.strand in (select k.strand from SourceKeyEntity k"
                + " where k.system = :system and k.externalId = :id))",
            SourceRecordEntity.class)
        .setParameter("system", key.system())
        .setParameter("id", key.id())
        .getResultStream()
        .map(SourceRecordEntity::record)
        .toList();
  }

  @Override
  public Set<RegionalId> holding(Collection<StrongKey> keys) {
    if (keys.isEmpty()) {
      return Set.of();
    }
    // By both columns of the index; pairs that only cross are sorted out here.
    Set<RegionalId> pupils = new HashSet<>();
    entities
        .createQuery(
            "select k.kind, k.value, k.pupil from RecordKeyEntity k"
                + " where k.kind in :kinds and k.value in :values",
            Object[].class)
        .setParameter("kinds", keys.stream().map(StrongKey::kind).distinct().toList())
        .setParameter("values", keys.stream().map(StrongKey::value).distinct().toList())
        .getResultStream()
        .filter(row -> keys.contains(new StrongKey((StrongKey.Kind) row[0], (String) row[1])))
        .forEach(row -> pupils.add(new RegionalId((UUID) row[2])));
    return pupils;
  }

  @Override
  public Set<RegionalId> sharing(Collection<RegionalId> pupils) {
    if (pupils.isEmpty()) {
      return Set.of();
    }
    // In two steps: the join of the table with itself would be planned anew each time.
    Set<StrongKey> keys = new HashSet<>();
    entities
        .createQuery(
            "select distinct k.kind, k.value from RecordKeyEntity k"
                + " where k.pupil in :pupils and k.kind in :exclusive",
            Object[].class)
        .setParameter("pupils", pupils.stream().map(RegionalId::value).toList())
        .setParameter("exclusive", EXCLUSIVE)
        .getResultStream()
        .forEach(row -> keys.add(new StrongKey((StrongKey.Kind) row[0], (String) row[1])));
    return holding(keys);
  }

  @Override
  public Optional<StrandId> strandOf(UUID record) {
    return entities
        .createQuery("select r.strand from SourceRecordEntity r where r.id = :id", UUID.class)
        .setParameter("id", record)
        .getResultList()
        .stream()
        .filter(Objects::nonNull)
        .map(StrandId::new)
        .findFirst();
  }

  @Override
  public Optional<SourceRecord> notice(String system, String noticeId) {
    return entities
        .createQuery(
            "select r from SourceRecordEntity r where r.noticeId = :id", SourceRecordEntity.class)
        .setParameter("id", SourceRecordEntity.noticeId(system, noticeId))
        .getResultStream()
        .map(SourceRecordEntity::record)
        .findFirst();
  }

  @Override
  public void await(SourceRecord record, Set<StrongKey> keys) {
    for (StrongKey key : keys) {
      AwaitingKeyEntity row = new AwaitingKeyEntity();
      row.record = record.id();
      row.kind = key.kind();
      row.value = key.value();
      entities.persist(row);
    }
    entities.flush();
  }

  @Override
  public List<SourceRecord> awaiting(Collection<StrongKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    Set<UUID> found = new LinkedHashSet<>();
    entities
        .createQuery(
            "select k from AwaitingKeyEntity k where k.value in :values", AwaitingKeyEntity.class)
        .setParameter("values", keys.stream().map(StrongKey::value).toList())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(row -> keys.contains(new StrongKey(row.kind, row.value)))
        .forEach(row -> found.add(row.record));
    return found.stream()
        .sorted()
        .map(id -> entities.find(SourceRecordEntity.class, id).record())
        .toList();
  }

  /** The one thing about a stored record that is found later; what was said never changes. */
  @Override
  public void place(SourceRecord record, StrandId strand, Set<StrongKey> keys) {
    SourceRecordEntity row = SourceRecordEntity.of(record);
    entities
        .unwrap(Session.class)
        .createNativeMutationQuery(
            "update registry_source_record set linked_to = ?, link_rule = ?, held_for = ?,"
                + " held_as = ?, strand = ? where id = ?")
        .setParameter(1, row.linkedTo, StandardBasicTypes.UUID)
        .setParameter(2, row.linkRule.name())
        .setParameter(3, row.heldFor, StandardBasicTypes.UUID)
        .setParameter(4, row.heldAs == null ? null : row.heldAs.name(), StandardBasicTypes.STRING)
        .setParameter(5, strand == null ? null : strand.value(), StandardBasicTypes.UUID)
        .setParameter(6, row.id)
        .executeUpdate();
    entities
        .createQuery("delete from AwaitingKeyEntity k where k.record = :id")
        .setParameter("id", row.id)
        .executeUpdate();
    addKeys(record, keys);
    entities.flush();
    entities.detach(entities.find(SourceRecordEntity.class, row.id));
  }

  @Override
  public Optional<RegionalId> pupilUnder(SourceKey key) {
    return bound(key).map(row -> new RegionalId(row.pupil));
  }

  @Override
  public Optional<StrandId> strandUnder(SourceKey key) {
    return bound(key).map(row -> new StrandId(row.strand));
  }

  private Optional<SourceKeyEntity> bound(SourceKey key) {
    return Optional.ofNullable(
        entities.find(SourceKeyEntity.class, new SourceKeyEntity.Key(key.system(), key.id())));
  }

  @Override
  public void bind(SourceKey key, StrandId strand, RegionalId pupil) {
    SourceKeyEntity row = new SourceKeyEntity();
    row.system = key.system();
    row.externalId = key.id();
    row.strand = strand.value();
    row.pupil = pupil.value();
    entities.persist(row);
    entities.flush();
  }

  @Override
  public void rebind(SourceKey key, StrandId strand, RegionalId pupil) {
    SourceKeyEntity row = bound(key).orElseThrow();
    row.strand = strand.value();
    row.pupil = pupil.value();
    entities.flush();
  }

  @Override
  public void retract(SourceKey key, Instant at) {
    bound(key).orElseThrow().retractedAt = at;
    entities.flush();
  }

  @Override
  public void revive(SourceKey key) {
    bound(key).ifPresent(row -> row.retractedAt = null);
  }

  @Override
  public boolean isRetracted(SourceKey key) {
    return bound(key).map(row -> row.retractedAt != null).orElse(false);
  }

  @Override
  public List<SourceKey> sourceKeysOf(RegionalId pupil) {
    return entities
        .createQuery(
            "select k from SourceKeyEntity k where k.pupil = :pupil and k.retractedAt is null"
                + " order by k.system, k.externalId",
            SourceKeyEntity.class)
        .setParameter("pupil", pupil.value())
        .getResultStream()
        .map(row -> new SourceKey(row.system, row.externalId))
        .toList();
  }

  private List<SourceRecord> records(String which, RegionalId pupil) {
    return entities
        .createQuery("select r from SourceRecordEntity r where " + which, SourceRecordEntity.class)
        .setParameter("pupil", pupil.value())
        .getResultStream()
        .map(SourceRecordEntity::record)
        .toList();
  }
}
