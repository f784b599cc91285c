package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.consent.Withdrawal;
import org.kontingent.hub.registry.internal.ConsentStore;
import org.kontingent.hub.registry.internal.StoredConsent;

/** {@link ConsentStore} on Hibernate. */
final class JpaConsentStore implements ConsentStore {
  private final EntityManager entities;

  JpaConsentStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(StoredConsent consent) {
    entities.persist(ConsentEntity.of(consent));
  }

  @Override
  public Optional<StoredConsent> find(ConsentId id) {
    return Optional.ofNullable(entities.find(ConsentEntity.class, id.value()))
        .filter(row -> !row.destroyed)
        .map(ConsentEntity::stored);
  }

  @Override
  public Optional<StoredConsent> lock(ConsentId id) {
    entities.flush();
    ConsentEntity row = entities.find(ConsentEntity.class, id.value());
    if (row == null) {
      return Optional.empty();
    }
    entities.refresh(row, LockModeType.PESSIMISTIC_WRITE);
    return row.destroyed ? Optional.empty() : Optional.of(row.stored());
  }

  @Override
  public void withdrawn(Withdrawal withdrawal, Instant now) {
    ConsentEntity row = entities.find(ConsentEntity.class, withdrawal.consent().value());
    row.withdrawnAt = now;
    row.withdrawal = StoredJson.write(withdrawal);
    entities.flush();
  }

  @Override
  public Optional<RegionalId> pupilOf(ConsentId id) {
    return entities
        .createNativeQuery(
            """
            SELECT coalesce(s.pupil, k.pupil) FROM registry_consent c
            LEFT JOIN registry_strand s ON s.id = c.strand
            LEFT JOIN registry_source_key k ON c.strand IS NULL
              AND k.source_system = c.source_system AND k.external_id = c.external_id
            WHERE c.id = :id
            """,
            UUID.class)
        .setParameter("id", id.value())
        .getResultStream()
        .filter(Objects::nonNull)
        .map(pupil -> new RegionalId((UUID) pupil))
        .findFirst();
  }

  @Override
  public List<StoredConsent> about(Collection<SourceKey> keys, RegionalId pupil) {
    List<StoredConsent> found = new ArrayList<>();
    for (SourceKey key : keys) {
      entities
          .createQuery(
              "select c from ConsentEntity c where c.system = :system and c.externalId = :id"
                  + " and c.strand is null and c.destroyed = false",
              ConsentEntity.class)
          .setParameter("system", key.system())
          .setParameter("id", key.id())
          .getResultStream()
          .map(ConsentEntity::stored)
          .forEach(found::add);
    }
    if (pupil != null) {
      entities
          .createQuery(
              "select c from ConsentEntity c join StrandEntity s on s.id = c.strand"
                  + " where s.pupil = :pupil",
              ConsentEntity.class)
          .setParameter("pupil", pupil.value())
          .getResultStream()
          .map(ConsentEntity::stored)
          .forEach(found::add);
    }
    found.sort(
        Comparator.comparing(StoredConsent::registeredAt)
            .thenComparing(c -> c.id().value())
            .reversed());
    return found;
  }

  @Override
  public void keepWith(StrandId strand, SourceKey key, Instant before) {
    entities
        .createQuery(
            "update ConsentEntity c set c.strand = :strand where c.system = :system"
                + " and c.externalId = :id and c.strand is null and c.registeredAt <= :before")
        .setParameter("strand", strand.value())
        .setParameter("system", key.system())
        .setParameter("id", key.id())
        .setParameter("before", before)
        .executeUpdate();
  }
}
