package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Hibernate;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.DeletionReason;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.internal.Computed;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.StoredPupil;

/** {@link PupilStore} on Hibernate. */
final class JpaPupilStore implements PupilStore {
  private static final int MOST_AT_ONCE = 1000;

  private final EntityManager entities;

  JpaPupilStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public Optional<StoredPupil> find(RegionalId id) {
    return Optional.ofNullable(entities.find(PupilEntity.class, id.value()))
        .map(PupilEntity::stored);
  }

  @Override
  public List<StoredPupil> find(Collection<RegionalId> ids) {
    return Portions.found(
        ids.stream().map(RegionalId::value).toList(),
        some ->
            entities
                .createQuery("select p from PupilEntity p where p.id in :ids", PupilEntity.class)
                .setParameter("ids", some)
                .getResultStream()
                .map(PupilEntity::stored)
                .toList());
  }

  @Override
  public List<StoredPupil> lock(Collection<RegionalId> ids) {
    entities.flush();
    // In the order in which PostgreSQL sorts them, so that two never wait for each other.
    List<UUID> sorted =
        ids.stream()
            .map(RegionalId::value)
            .distinct()
            .sorted(Comparator.comparing(UUID::toString))
            .toList();
    List<StoredPupil> locked = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += MOST_AT_ONCE) {
      lock(sorted.subList(from, Math.min(sorted.size(), from + MOST_AT_ONCE)), locked);
    }
    return locked;
  }

  /** Read anew, whatever this transaction saw of them before it held the locks. */
  private void lock(List<UUID> ids, List<StoredPupil> locked) {
    Map<UUID, PupilEntity> before = new HashMap<>();
    for (UUID id : ids) {
      PupilEntity known = entities.getReference(PupilEntity.class, id);
      if (Hibernate.isInitialized(known)) {
        before.put(id, (PupilEntity) Hibernate.unproxy(known));
      }
      entities.detach(known);
    }
    entities
        .createQuery(
            "select p from PupilEntity p where p.id in :ids order by p.id", PupilEntity.class)
        .setParameter("ids", ids)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .forEach(
            pupil -> {
              pupil.knownFrom(before.get(pupil.id));
              locked.add(pupil.stored());
            });
  }

  @Override
  public void create(RegionalId id, Instant now) {
    PupilEntity pupil = new PupilEntity();
    pupil.id = id.value();
    pupil.recordState = RecordState.DRAFT;
    pupil.identityState = IdentityState.PROVISIONAL;
    pupil.createdAt = now;
    pupil.updatedAt = now;
    entities.persist(pupil);
  }

  @Override
  public long replace(RegionalId id, Computed computed, Instant now) {
    PupilEntity pupil = entities.find(PupilEntity.class, id.value());
    pupil.version++;
    pupil.contentHash = computed.contentHash();
    pupil.recordState = computed.recordState();
    pupil.identityState = computed.identityState();
    pupil.golden = StoredJson.write(computed.golden());
    pupil.snils =
        computed.golden().snils() == null ? null : computed.golden().snils().value().digits();
    // A clock set back must not put this change before the one before it.
    pupil.updatedAt = now.isBefore(pupil.updatedAt) ? pupil.updatedAt : now;
    if (pupil.recordState != RecordState.RESTRICTED) {
      tell(pupil);
    }
    return pupil.version;
  }

  private void tell(PupilEntity pupil) {
    entities.persist(
        ChangeEntity.upsert(
            ChangedEntity.PUPIL, pupil.id, pupil.version, pupil.contentHash, pupil.updatedAt));
  }

  @Override
  public void withhold(RegionalId id, boolean closed, DeletionReason reason, Instant now) {
    PupilEntity pupil = next(id, now);
    if (closed) {
      pupil.recordState = RecordState.RESTRICTED;
    }
    entities.persist(ChangeEntity.deleted(pupil, reason, pupil.snils));
  }

  @Override
  public void tellAgain(RegionalId id, Instant now) {
    tell(next(id, now));
  }

  private PupilEntity next(RegionalId id, Instant now) {
    PupilEntity pupil = entities.find(PupilEntity.class, id.value());
    pupil.version++;
    pupil.updatedAt = now.isBefore(pupil.updatedAt) ? pupil.updatedAt : now;
    return pupil;
  }

  @Override
  public void redirect(RegionalId from, RegionalId to, Instant now) {
    PupilEntity gone = entities.find(PupilEntity.class, from.value());
    PupilEntity survivor = entities.find(PupilEntity.class, to.value());
    gone.mergedInto = to.value();
    gone.recordState = RecordState.MERGED;
    gone.snils = null;
    gone.version++;
    gone.updatedAt = now.isBefore(gone.updatedAt) ? gone.updatedAt : now;
    entities.persist(
        ChangeEntity.keyChanged(
            gone.id, to.value(), gone.version, gone.contentHash, gone.updatedAt));
    Instant after = gone.updatedAt.plus(1, ChronoUnit.MICROS);
    survivor.updatedAt = after.isBefore(survivor.updatedAt) ? survivor.updatedAt : after;
  }

  @Override
  public void restore(RegionalId id) {
    entities.find(PupilEntity.class, id.value()).mergedInto = null;
  }

  @Override
  public List<RegionalId> withSnils(Snils snils) {
    return ids(
        entities
            .createQuery("select p.id from PupilEntity p where p.snils = :snils", UUID.class)
            .setParameter("snils", snils.digits())
            .getResultList());
  }

  @Override
  public long count() {
    return entities
        .createQuery("select count(p) from PupilEntity p where p.mergedInto is null", Long.class)
        .getSingleResult();
  }

  @Override
  public Optional<RegionalId> withFederalId(String federalId) {
    return ids(
            entities
                .createQuery("select p.id from PupilEntity p where p.federalId = :id", UUID.class)
                .setParameter("id", federalId)
                .getResultList())
        .stream()
        .findFirst();
  }

  @Override
  public List<RegionalId> absorbedBy(RegionalId id) {
    Set<UUID> all = new LinkedHashSet<>();
    List<UUID> next = List.of(id.value());
    while (!next.isEmpty()) {
      next =
          entities
              .createQuery("select p.id from PupilEntity p where p.mergedInto in :ids", UUID.class)
              .setParameter("ids", next)
              .getResultList();
      next.removeIf(one -> !all.add(one));
    }
    return ids(List.copyOf(all));
  }

  @Override
  public List<RegionalId> page(RegionalId after, int limit) {
    return ids(
        entities
            .createQuery(
                "select p.id from PupilEntity p where p.mergedInto is null and p.id > :after"
                    + " and p.recordState <> :destroyed"
                    + " order by p.id",
                UUID.class)
            .setParameter("after", after == null ? new UUID(0, 0) : after.value())
            .setParameter("destroyed", RecordState.DESTROYED)
            .setMaxResults(limit)
            .getResultList());
  }

  private static List<RegionalId> ids(List<UUID> values) {
    return values.stream().map(RegionalId::new).toList();
  }
}
