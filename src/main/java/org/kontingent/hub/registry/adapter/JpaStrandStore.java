package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.internal.Strand;
import org.kontingent.hub.registry.internal.StrandStore;

/**
 * {@link StrandStore} in plain statements: what stands where is read as the database has it now,
 * not as this transaction saw it before it held its locks.
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
  public void add(Strand strand) {
    entities.flush();
    entities
        .createNativeQuery("insert into registry_strand (id, home, pupil) values (:id, :home, :at)")
        .setParameter("id", strand.id().value())
        .setParameter("home", strand.home().value())
        .setParameter("at", strand.pupil().value())
        .executeUpdate();
  }

  @Override
  public List<Strand> find(Collection<StrandId> ids) {
    return ids.isEmpty() ? List.of() : strands("id in (:ids)", values(ids));
  }

  @Override
  public List<Strand> at(Collection<RegionalId> pupils) {
    return pupils.isEmpty()
        ? List.of()
        : strands("pupil in (:ids)", pupils.stream().map(RegionalId::value).toList());
  }

  @Override
  public Set<StrandId> thatStoodAt(RegionalId pupil, Collection<StrandId> strands) {
    Set<StrandId> stood = new HashSet<>();
    if (!strands.isEmpty()) {
      Query query =
          entities
              .createNativeQuery(
                  "select s.id from registry_strand s where s.id in (:strands) and (s.home = :at"
                      + " or exists (select 1 from registry_strand_move m where m.strand = s.id"
                      + " and (m.to_pupil = :at or m.from_pupil = :at)))",
                  UUID.class)
              .setParameter("strands", values(strands))
              .setParameter("at", pupil.value());
      query.getResultList().forEach(id -> stood.add(new StrandId((UUID) id)));
    }
    return stood;
  }

  @Override
  public void move(Collection<Strand> strands, RegionalId to, Instant now) {
    if (strands.isEmpty()) {
      return;
    }
    entities.flush();
    for (Strand strand : strands) {
      entities
          .createNativeQuery(
              "insert into registry_strand_move (strand, from_pupil, to_pupil, moved_at)"
                  + " values (:strand, :from, :to, :now)")
          .setParameter("strand", strand.id().value())
          .setParameter("from", strand.pupil().value())
          .setParameter("to", to.value())
          .setParameter("now", now)
          .executeUpdate();
    }
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

  @SuppressWarnings("unchecked")
  private List<Strand> strands(String which, List<UUID> ids) {
    entities.flush();
    List<Object[]> rows =
        entities
            .createNativeQuery(
                "select id, home, pupil from registry_strand where " + which + " order by id",
                Object[].class)
            .setParameter("ids", ids)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Strand(
                    new StrandId((UUID) row[0]),
                    new RegionalId((UUID) row[1]),
                    new RegionalId((UUID) row[2])))
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .toList();
  }

  private static List<UUID> values(Collection<StrandId> ids) {
    return ids.stream().map(StrandId::value).toList();
  }
}
