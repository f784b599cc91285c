package org.kontingent.hub.access.adapter;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.access.AccessLogEntry;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.SealedTable;
import org.kontingent.hub.platform.seal.SealQueue;
import org.kontingent.hub.platform.seal.SealedLog;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link AccessLog} in the hub's database; only ever inserts. */
public final class JdbcAccessLog implements AccessLog {
  private static final String STREAM = "access";

  private final JdbcTemplate jdbc;
  private final Transactions transactions;

  public JdbcAccessLog(DataSource dataSource, Transactions transactions) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transactions = Objects.requireNonNull(transactions);
  }

  /** The log as it is sealed: each call with the pupils it touched. */
  public static SealedLog sealed(DataSource dataSource) {
    return new SealedTable(
            dataSource,
            STREAM,
            "access_log",
            "request_id",
            List.of(
                "logged_at",
                "certificate",
                "system_mnemonic",
                "role_code",
                "organisation",
                "claimed_actor",
                "purpose",
                "operation_name",
                "subject_count",
                "privacy_classes",
                "result_code",
                "client_request_id",
                "remote_address",
                "test_message"))
        .withChildren("subjects", "access_log_subject", "request_id", "regional_id");
  }

  @Override
  public void append(AccessLogEntry entry) {
    transactions.run(() -> insert(entry));
  }

  private void insert(AccessLogEntry entry) {
    jdbc.update(
        "INSERT INTO access_log (request_id, logged_at, certificate, system_mnemonic, role_code,"
            + " organisation, claimed_actor, purpose, operation_name, subject_count,"
            + " privacy_classes, result_code, client_request_id, remote_address, test_message)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        entry.requestId(),
        Timestamp.from(entry.at()),
        Objects.toString(entry.certificate(), null),
        Objects.toString(entry.system(), null),
        Objects.toString(entry.role(), null),
        entry.organisation(),
        entry.claimedActor(),
        Objects.toString(entry.purpose(), null),
        entry.operation(),
        entry.subjects().size(),
        entry.classes().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")),
        entry.result(),
        entry.clientRequestId(),
        entry.address(),
        entry.testMessage());
    jdbc.update(SealQueue.INSERT, STREAM, entry.requestId());
    List<UUID> subjects = List.copyOf(entry.subjects());
    jdbc.batchUpdate(
        "INSERT INTO access_log_subject (request_id, regional_id) VALUES (?, ?)",
        subjects.stream().map(subject -> new Object[] {entry.requestId(), subject}).toList());
  }
}
