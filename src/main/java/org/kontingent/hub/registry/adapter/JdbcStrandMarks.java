package org.kontingent.hub.registry.adapter;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.internal.Strand;
import org.kontingent.hub.registry.internal.StrandMarks;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link StrandMarks} past Hibernate, which keeps no marks. */
final class JdbcStrandMarks implements StrandMarks {
  private final JdbcTemplate jdbc;

  JdbcStrandMarks(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public List<StrandId> notKeyed(int version, StrandId after, int limit) {
    return others("keyed", version, after, limit);
  }

  @Override
  public List<StrandId> notJudged(int version, StrandId after, int limit) {
    return others("judged", version, after, limit);
  }

  @Override
  public void keyed(Collection<StrandId> strands, int version) {
    mark("keyed", strands, version);
  }

  @Override
  public void judged(Collection<StrandId> strands, int version) {
    mark("judged", strands, version);
  }

  @Override
  public List<Strand> page(StrandId after, int limit) {
    List<Object> values = new ArrayList<>();
    String from = "";
    if (after != null) {
      from = " WHERE id > ?";
      values.add(after.value());
    }
    values.add(limit);
    return jdbc.query(
        "SELECT id, home, pupil, judged FROM registry_strand"
            + from
            + " ORDER BY id FETCH FIRST ? ROWS ONLY",
        (row, number) ->
            new Strand(
                new StrandId(row.getObject(1, UUID.class)),
                new RegionalId(row.getObject(2, UUID.class)),
                new RegionalId(row.getObject(3, UUID.class)),
                row.getInt(4)),
        values.toArray());
  }

  @Override
  public long count() {
    return jdbc.queryForObject("SELECT count(*) FROM registry_strand", Long.class);
  }

  @Override
  public long countNotKeyed(int version) {
    return jdbc.queryForObject(
        "SELECT count(*) FROM registry_strand WHERE keyed <> ?", Long.class, version);
  }

  @Override
  public long countNotJudged(int version) {
    return jdbc.queryForObject(
        "SELECT count(*) FROM registry_strand WHERE judged <> ?", Long.class, version);
  }

  private List<StrandId> others(String mark, int version, StrandId after, int limit) {
    List<Object> values = new ArrayList<>(List.of(version));
    String from = "";
    if (after != null) {
      from = " AND id > ?";
      values.add(after.value());
    }
    values.add(limit);
    return jdbc.query(
        "SELECT id FROM registry_strand WHERE "
            + mark
            + " <> ?"
            + from
            + " ORDER BY id FETCH FIRST ? ROWS ONLY",
        (row, number) -> new StrandId(row.getObject(1, UUID.class)),
        values.toArray());
  }

  private void mark(String mark, Collection<StrandId> strands, int version) {
    Portions.of(strands.stream().sorted().map(StrandId::value).toList())
        .forEach(
            some -> {
              List<Object> values = new ArrayList<>(List.of(version));
              values.addAll(some);
              jdbc.update(
                  "UPDATE registry_strand SET "
                      + mark
                      + " = ? WHERE id IN ("
                      + String.join(", ", Collections.nCopies(some.size(), "?"))
                      + ")",
                  values.toArray());
            });
  }
}
