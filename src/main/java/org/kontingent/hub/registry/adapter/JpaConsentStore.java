package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.SourceKey;
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
  public List<StoredConsent> about(Collection<SourceKey> keys) {
    List<StoredConsent> found = new ArrayList<>();
    for (SourceKey key : keys) {
      entities
          .createQuery(
              "select c from ConsentEntity c where c.system = :system and c.externalId = :id",
              ConsentEntity.class)
          .setParameter("system", key.system())
          .setParameter("id", key.id())
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
}
