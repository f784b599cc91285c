package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.kontingent.hub.registry.internal.KeyLocks;

/** {@link KeyLocks} as locks on a fixed set of rows; a name falls on one of them by its hash. */
final class JpaKeyLocks implements KeyLocks {
  private static final int STRIPES = 8192;

  private final EntityManager entities;

  JpaKeyLocks(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void lock(Collection<String> names) {
    List<Integer> stripes =
        names.stream()
            .map(name -> Math.floorMod(name.hashCode(), STRIPES))
            .distinct()
            .sorted()
            .toList();
    if (stripes.size() == 1) {
      entities
          .createNativeQuery("select stripe from registry_key_stripe where stripe = :n for update")
          .setParameter("n", stripes.get(0))
          .getSingleResult();
    } else if (!stripes.isEmpty()) {
      // In order of the stripes, so that two who want the same ones do not wait for each other.
      entities
          .createNativeQuery(
              "select stripe from registry_key_stripe where stripe in (:stripes)"
                  + " order by stripe for update")
          .setParameter("stripes", stripes)
          .getResultList();
    }
  }
}
