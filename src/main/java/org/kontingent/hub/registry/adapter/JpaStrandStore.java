package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.internal.Strand;
import org.kontingent.hub.registry.internal.StrandStore;

/**
 * {@link StrandStore} on Hibernate. What stands where is read as the database has it now, not as
 * this transaction saw it before it held its locks: columns, never entities kept from before.
 */
final class JpaStrandStore implements StrandStore {
  private static final String[] FOLLOWERS = {
    "update registry_source_record set linked_to = :to where strand in (:strands)",
    "update registry_record_key set pupil = :to"
        + " where record in (select id from registry_source_record where strand in (:strands))",
    "update registry_source_key set pupil = :to where strand in (:strands)",
    "update registry_strand set pupil = :to where id in (:strands)"
  };

  private final EntityManager entities;

  JpaStrandStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(Strand strand, int keyed) {
    StrandEntity row = new StrandEntity();
    row.id = strand.id().value();
    row.home = strand.home().value();
    row.pupil = strand.pupil().value();
    row.keyed = keyed;
    row.judged = strand.judged();
    entities.persist(row);
    entities.flush();
  }

  @Override
  public List<Strand> find(Collection<StrandId> ids) {
    return strands("s.id in :ids", values(ids));
  }

  @Override
  public List<Strand> at(Collection<RegionalId> pupils) {
    return strands("s.pupil in :ids", pupils.stream().map(RegionalId::value).toList());
  }

  @Override
  public Leaving lastLeaving(RegionalId pupil, Collection<StrandId> among) {
    if (among.isEmpty()) {
      return new Leaving(Set.of(), null);
    }
    List<StrandMoveEntity> moves =
        entities
            .createQuery(
                "select m from StrandMoveEntity m where m.from = :pupil and m.strand in :strands",
                StrandMoveEntity.class)
            .setParameter("pupil", pupil.value())
            .setParameter("strands", values(among))
            .getResultList();
    Instant last = moves.stream().map(move -> move.movedAt).max(Instant::compareTo).orElse(null);
    return new Leaving(
        moves.stream()
            .filter(move -> move.movedAt.equals(last))
            .map(move -> new StrandId(move.strand))
            .collect(Collectors.toSet()),
        last);
  }

  @Override
  public List<UUID> recordsSince(Collection<StrandId> strands, Instant since) {
    return strands.isEmpty() || since == null
        ? List.of()
        : entities
            .createQuery(
                "select r.id from SourceRecordEntity r where r.strand in :strands"
                    + " and r.receivedAt > :since order by r.receivedAt, r.id",
                UUID.class)
            .setParameter("strands", values(strands))
            .setParameter("since", since)
            .getResultList();
  }

  @Override
  public void move(Collection<Strand> strands, RegionalId to, Instant now) {
    if (strands.isEmpty()) {
      return;
    }
    for (Strand strand : strands) {
      StrandMoveEntity move = new StrandMoveEntity();
      move.id = UUID.randomUUID();
      move.strand = strand.id().value();
      move.from = strand.pupil().value();
      move.to = to.value();
      move.movedAt = now;
      entities.persist(move);
    }
    entities.flush();
    List<UUID> ids = strands.stream().map(strand -> strand.id().value()).toList();
    for (String statement : FOLLOWERS) {
      entities
          .createNativeQuery(statement)
          .setParameter("to", to.value())
          .setParameter("strands", ids)
          .executeUpdate();
    }
    // Records read before still say where they stood.
    entities.clear();
  }

  private List<Strand> strands(String which, List<UUID> ids) {
    return Portions.found(
            ids,
            some ->
                entities
                    .createQuery(
                        "select s.id, s.home, s.pupil, s.judged from StrandEntity s where " + which,
                        Object[].class)
                    .setParameter("ids", some)
                    .getResultList())
        .stream()
        .map(
            row ->
                new Strand(
                    new StrandId((UUID) row[0]),
                    new RegionalId((UUID) row[1]),
                    new RegionalId((UUID) row[2]),
                    (Integer) row[3]))
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .toList();
  }

  private static List<UUID> values(Collection<StrandId> ids) {
    return ids.stream().map(StrandId::value).toList();
  }
}
