package org.kontingent.hub.registry.adapter;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.platform.adapter.OncePerTransaction;
import org.kontingent.hub.registry.internal.ModelStore;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.model.ModelOrigin;
import org.kontingent.hub.registry.model.ModelPreview;
import org.kontingent.hub.registry.model.ModelState;
import org.kontingent.hub.registry.model.ModelVersion;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link ModelStore} in the hub's database, H2 or PostgreSQL; texts are kept compressed. */
final class JdbcModelStore implements ModelStore {
  private static final String COLUMNS =
      "number, origin, state, based_on, records, children, target_precision,"
          + " link_probability, review_probability,"
          + " review_per_thousand, rules, fingerprint, ordered_by, reason, ordered_at, made_at,"
          + " failure, preview, adopted_by, adopted_at, keyed_at, regrouped_at";

  // As a parameter it is planned once.
  private static final int IN_FORCE = 1;

  private final JdbcTemplate jdbc;
  private final OncePerTransaction<Optional<Head>> head = new OncePerTransaction<>(this::readHead);

  JdbcModelStore(DataSource dataSource) {
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public Optional<Head> head() {
    return head.get();
  }

  private Optional<Head> readHead() {
    return jdbc
        .query(
            "SELECT number, adopted_at, keyed_at, regrouped_at FROM registry_match_model"
                + " WHERE in_force = ?",
            (row, number) ->
                new Head(
                    row.getInt("number"),
                    JdbcTime.fromColumn(row, "adopted_at"),
                    JdbcTime.fromColumn(row, "keyed_at"),
                    JdbcTime.fromColumn(row, "regrouped_at")),
            IN_FORCE)
        .stream()
        .findFirst();
  }

  @Override
  public List<ModelVersion> all() {
    return jdbc.query(
        "SELECT " + COLUMNS + " FROM registry_match_model ORDER BY number DESC",
        (row, number) -> version(row));
  }

  @Override
  public Optional<ModelVersion> find(int number) {
    return one("WHERE number = ?", number);
  }

  @Override
  public Optional<ModelVersion> lock(int number) {
    // Another may have been adopted while this one was waited for.
    head.forget();
    return one("WHERE number = ? FOR UPDATE", number);
  }

  @Override
  public Optional<String> contents(int number) {
    return jdbc
        .query(
            "SELECT contents FROM registry_match_model WHERE number = ?",
            (row, index) -> Optional.ofNullable(row.getBytes(1)),
            number)
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(JdbcModelStore::unzipped);
  }

  @Override
  public void add(ModelVersion version, String contents) {
    jdbc.update(
        "INSERT INTO registry_match_model (number, origin, state, based_on, records, target_precision, rules,"
            + " ordered_by, reason, ordered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        version.number(),
        version.origin().name(),
        version.state().name(),
        version.basedOn(),
        version.records(),
        version.targetPrecision(),
        version.rules(),
        version.orderedBy(),
        version.reason(),
        JdbcTime.toColumn(version.orderedAt()));
    update(version, contents);
  }

  @Override
  public void update(ModelVersion version, String contents) {
    MatchSettings settings = version.settings();
    jdbc.update(
        "UPDATE registry_match_model SET state = ?, records = ?, children = ?, link_probability = ?,"
            + " review_probability = ?, review_per_thousand = ?, fingerprint = ?, made_at = ?,"
            + " failure = ?, preview = ? WHERE number = ?",
        version.state().name(),
        version.records(),
        version.children(),
        settings == null ? null : settings.linkProbability(),
        settings == null ? null : settings.reviewProbability(),
        settings == null ? null : settings.reviewPerThousand(),
        version.fingerprint(),
        JdbcTime.toColumn(version.madeAt()),
        version.failure(),
        version.preview() == null ? null : StoredJson.write(version.preview()),
        version.number());
    if (contents != null) {
      jdbc.update(
          "UPDATE registry_match_model SET contents = ? WHERE number = ?",
          zipped(contents),
          version.number());
    }
  }

  @Override
  public void keyed(int number, Instant now) {
    head.forget();
    jdbc.update(
        "UPDATE registry_match_model SET keyed_at = ? WHERE number = ? AND keyed_at IS NULL",
        JdbcTime.toColumn(now),
        number);
  }

  @Override
  public void settled(int number, Instant now) {
    keyed(number, now);
    head.forget();
    jdbc.update(
        "UPDATE registry_match_model SET regrouped_at = ? WHERE number = ?",
        JdbcTime.toColumn(now),
        number);
  }

  @Override
  public void adopt(int number, String by, Instant now) {
    head.forget();
    jdbc.update(
        "UPDATE registry_match_model SET in_force = NULL, state = ? WHERE in_force = 1",
        ModelState.RETIRED.name());
    jdbc.update(
        "UPDATE registry_match_model SET in_force = 1, state = ?, adopted_by = ?, adopted_at = ?"
            + " WHERE number = ?",
        ModelState.ADOPTED.name(),
        by,
        JdbcTime.toColumn(now),
        number);
  }

  private Optional<ModelVersion> one(String which, int number) {
    return jdbc
        .query(
            "SELECT " + COLUMNS + " FROM registry_match_model " + which,
            (row, index) -> version(row),
            number)
        .stream()
        .findFirst();
  }

  private static ModelVersion version(ResultSet row) throws SQLException {
    int basedOn = row.getInt("based_on");
    boolean isFirst = row.wasNull();
    double target = row.getDouble("target_precision");
    boolean noTarget = row.wasNull();
    double link = row.getDouble("link_probability");
    MatchSettings settings =
        row.wasNull()
            ? null
            : new MatchSettings(
                link, row.getDouble("review_probability"), row.getDouble("review_per_thousand"));
    return new ModelVersion(
        row.getInt("number"),
        ModelOrigin.valueOf(row.getString("origin")),
        ModelState.valueOf(row.getString("state")),
        isFirst ? null : (Integer) basedOn,
        row.getLong("records"),
        row.getLong("children"),
        noTarget ? null : (Double) target,
        settings,
        row.getInt("rules"),
        row.getString("fingerprint"),
        row.getString("ordered_by"),
        row.getString("reason"),
        JdbcTime.fromColumn(row, "ordered_at"),
        JdbcTime.fromColumn(row, "made_at"),
        row.getString("failure"),
        StoredJson.read(row.getString("preview"), ModelPreview.class),
        row.getString("adopted_by"),
        JdbcTime.fromColumn(row, "adopted_at"),
        JdbcTime.fromColumn(row, "keyed_at"),
        JdbcTime.fromColumn(row, "regrouped_at"));
  }

  private static byte[] zipped(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(octets)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return octets.toByteArray();
  }

  private static String unzipped(byte[] octets) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(octets))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
