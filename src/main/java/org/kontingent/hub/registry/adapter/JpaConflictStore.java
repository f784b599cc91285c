package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictState;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.OpenCase;
import org.kontingent.hub.registry.internal.ConflictStore;

/** {@link ConflictStore} on Hibernate. */
final class JpaConflictStore implements ConflictStore {
  private final EntityManager entities;

  JpaConflictStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<ConflictView> open(RegionalId pupil) {
    return entities
        .createQuery(
            "select c from ConflictEntity c where c.pupil = :pupil and c.state in :states"
                + " order by c.openedAt, c.id",
            ConflictEntity.class)
        .setParameter("pupil", pupil.value())
        .setParameter("states", List.of(ConflictState.OPEN, ConflictState.IN_WORK))
        .getResultStream()
        .map(ConflictEntity::view)
        .toList();
  }

  @Override
  public List<OpenCase> openCases(int limit) {
    // Each case stands with both pupils: the row with the lesser id tells it.
    return entities
        .createQuery(
            "select c from ConflictEntity c where c.type = :type and c.state in :states"
                + " order by c.openedAt, c.id",
            ConflictEntity.class)
        .setParameter("type", ConflictType.POSSIBLE_DUPLICATE)
        .setParameter("states", List.of(ConflictState.OPEN, ConflictState.IN_WORK))
        .setMaxResults(2 * limit)
        .getResultStream()
        .flatMap(row -> row.view().otherPupils().stream().map(other -> openCase(row, other)))
        .filter(one -> one.one().value().compareTo(one.other().value()) < 0)
        .limit(limit)
        .toList();
  }

  private static OpenCase openCase(ConflictEntity row, RegionalId other) {
    return new OpenCase(new RegionalId(row.pupil), other, row.openedAt, row.dueOn);
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
  public void obsolete(UUID conflict, Instant now) {
    ConflictEntity row = entities.find(ConflictEntity.class, conflict);
    row.state = ConflictState.OBSOLETE;
    row.closedAt = now;
  }
}
