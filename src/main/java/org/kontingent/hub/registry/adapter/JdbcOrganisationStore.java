package org.kontingent.hub.registry.adapter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationId;
import org.kontingent.hub.registry.school.OrganisationState;
import org.kontingent.hub.registry.school.Succession;
import org.kontingent.hub.registry.school.SuccessionKind;
import org.kontingent.hub.registry.school.internal.OrganisationStore;
import org.kontingent.hub.registry.school.internal.Written;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link OrganisationStore} in the hub's database. */
final class JdbcOrganisationStore implements OrganisationStore {
  /** What stands in the column of that name. */
  private record Content(LegalFacts legal, EverydayFacts everyday) {}

  private final JdbcTemplate jdbc;
  private final SchoolRows rows;

  JdbcOrganisationStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.rows = new SchoolRows(jdbc);
  }

  @Override
  public void keep(Organisation organisation, Set<Key> keys, Written written) {
    UUID id = organisation.id().value();
    String content = content(organisation);
    if (organisation.version() == 1) {
      jdbc.update(
          "INSERT INTO registry_organisation (id, version, organisation_state, content,"
              + " created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?)",
          id,
          organisation.version(),
          organisation.state().name(),
          content,
          JdbcTime.toColumn(organisation.createdAt()),
          JdbcTime.toColumn(organisation.updatedAt()));
    } else {
      jdbc.update(
          "UPDATE registry_organisation SET version = ?, organisation_state = ?, content = ?,"
              + " updated_at = ? WHERE id = ?",
          organisation.version(),
          organisation.state().name(),
          content,
          JdbcTime.toColumn(organisation.updatedAt()),
          id);
      jdbc.update("DELETE FROM registry_organisation_key WHERE organisation = ?", id);
    }
    // A key taken meanwhile by another node fails here; run again it is seen and refused.
    keys.forEach(
        key ->
            jdbc.update(
                "INSERT INTO registry_organisation_key (kind, key_value, organisation)"
                    + " VALUES (?, ?, ?)",
                key.kind(),
                key.value(),
                id));
    String versioned = versioned(organisation);
    rows.version(ChangedEntity.ORGANISATION, id, organisation.version(), versioned, written);
    rows.change(
        ChangedEntity.ORGANISATION,
        id,
        organisation.version(),
        versioned,
        organisation.updatedAt());
  }

  @Override
  public Optional<Organisation> find(OrganisationId id) {
    return jdbc
        .query(
            "SELECT id, version, organisation_state, content, created_at, updated_at"
                + " FROM registry_organisation WHERE id = ?",
            (row, number) -> organisation(row),
            id.value())
        .stream()
        .findFirst();
  }

  @Override
  public Optional<OrganisationId> withKey(Key key) {
    return jdbc
        .query(
            "SELECT organisation FROM registry_organisation_key WHERE kind = ? AND key_value = ?",
            (row, number) -> new OrganisationId(row.getObject(1, UUID.class)),
            key.kind(),
            key.value())
        .stream()
        .findFirst();
  }

  @Override
  public void add(Succession succession) {
    jdbc.update(
        "INSERT INTO registry_succession (predecessor, successor, kind, since)"
            + " VALUES (?, ?, ?, ?)",
        succession.predecessor().value(),
        succession.successor().value(),
        succession.kind().name(),
        succession.since());
  }

  @Override
  public List<Succession> historyOf(OrganisationId id) {
    return jdbc.query(
        "SELECT predecessor, successor, kind, since FROM registry_succession"
            + " WHERE predecessor = ? OR successor = ? ORDER BY since, predecessor, successor",
        (row, number) ->
            new Succession(
                new OrganisationId(row.getObject(1, UUID.class)),
                new OrganisationId(row.getObject(2, UUID.class)),
                SuccessionKind.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class)),
        id.value(),
        id.value());
  }

  /** As it stands in the column of that name. */
  static String content(Organisation organisation) {
    return StoredJson.write(new Content(organisation.legal(), organisation.everyday()));
  }

  /** As its version is kept. */
  static String versioned(Organisation organisation) {
    return organisation.state() + "|" + content(organisation);
  }

  private static Organisation organisation(ResultSet row) throws SQLException {
    Content content = StoredJson.read(row.getString("content"), Content.class);
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getLong("version"),
        OrganisationState.valueOf(row.getString("organisation_state")),
        content.legal(),
        content.everyday(),
        JdbcTime.fromColumn(row, "created_at"),
        JdbcTime.fromColumn(row, "updated_at"));
  }
}
