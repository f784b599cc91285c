package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;
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
        .map(ConsentEntity::stored);
  }

  @Override
  public List<StoredConsent> about(Collection<SourceKey> keys, RegionalId pupil) {
    List<StoredConsent> found = new ArrayList<>();
    for (SourceKey key : keys) {
      entities
          .createQuery(
              "select c from ConsentEntity c where c.system = :system and c.externalId = :id"
                  + " and c.strand is null",
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
