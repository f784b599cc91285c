package org.kontingent.hub.registry.adapter;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.platform.adapter.JdbcTime;
import org.kontingent.hub.registry.ChangeKind;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.internal.Computed;
import org.kontingent.hub.registry.internal.SourceRecord;
import org.kontingent.hub.registry.internal.StrongKey;
import org.kontingent.hub.registry.load.internal.LoadedChild;
import org.kontingent.hub.registry.load.internal.LoadedRecord;

/** Children of a load as rows of the registry's tables, just as the stores would write them. */
final class LoadedTables {
  private final BulkTable pupils =
      new BulkTable(
          "registry_pupil",
          "id",
          "version",
          "content_hash",
          "record_state",
          "identity_state",
          "snils",
          "golden",
          "created_at",
          "updated_at");
  private final BulkTable strands =
      new BulkTable("registry_strand", "id", "home", "pupil", "keyed", "judged");
  private final BulkTable records =
      new BulkTable(
          "registry_source_record",
          "id",
          "source_role",
          "source_system",
          "source_key",
          "outcome",
          "payload",
          "payload_hash",
          "event_time",
          "as_of",
          "received_at",
          "rule_version",
          "linked_to",
          "link_rule",
          "strand");
  private final BulkTable sourceKeys =
      new BulkTable("registry_source_key", "source_system", "external_id", "pupil", "strand");
  private final BulkTable recordKeys =
      new BulkTable("registry_record_key", "record", "kind", "key_value", "pupil");
  private final BulkTable matchKeys = new BulkTable("registry_match_key", "match_key", "strand");
  private final BulkTable conflicts =
      new BulkTable(
          "registry_conflict",
          "id",
          "pupil",
          "conflict_type",
          "severity",
          "field",
          "contending",
          "other_pupils",
          "conflict_state",
          "assignee",
          "opened_at",
          "due_on");
  private final BulkTable changes =
      new BulkTable(
          "registry_change",
          "id",
          "public_number",
          "entity",
          "pupil",
          "change_kind",
          "version",
          "content_hash",
          "changed_at");

  private final LoadedSchools schools = new LoadedSchools();

  /**
   * @param number the child's public number in the change feed
   * @param now the moment everything is said to have happened
   */
  void add(LoadedChild child, long number, Instant now) {
    UUID pupil = child.pupil().value();
    OffsetDateTime moment = JdbcTime.toColumn(now);
    String contentHash = child.computed().contentHash();
    pupil(pupil, child.computed(), contentHash, moment);
    for (LoadedRecord record : child.records()) {
      record(child.model(), pupil, record);
    }
    for (ConflictView conflict : child.conflicts()) {
      conflict(pupil, conflict);
    }
    child.enrolments().forEach(schools::add);
    changes.add(
        child.change(),
        number,
        ChangedEntity.PUPIL.name(),
        pupil,
        ChangeKind.UPSERT.name(),
        1L,
        contentHash,
        moment);
  }

  private void pupil(UUID id, Computed computed, String contentHash, OffsetDateTime moment) {
    GoldenRecord golden = computed.golden();
    pupils.add(
        id,
        1L,
        contentHash,
        computed.recordState().name(),
        computed.identityState().name(),
        golden.snils() == null ? null : golden.snils().value().digits(),
        StoredJson.write(golden),
        moment,
        moment);
  }

  private void record(int model, UUID pupil, LoadedRecord loaded) {
    SourceRecord record = loaded.record();
    UUID strand = loaded.strand().value();
    strands.add(strand, pupil, pupil, model, model);
    records.add(
        record.id(),
        record.role().name(),
        record.system(),
        record.sourceKey(),
        record.outcome().name(),
        StoredJson.write(record.facts()),
        record.payloadHash(),
        JdbcTime.toColumn(record.eventTime()),
        JdbcTime.toColumn(record.asOf()),
        JdbcTime.toColumn(record.receivedAt()),
        record.ruleVersion(),
        pupil,
        record.linkRule().name(),
        strand);
    sourceKeys.add(record.system(), record.sourceKey(), pupil, strand);
    for (StrongKey key : loaded.keys()) {
      recordKeys.add(record.id(), key.kind().name(), key.value(), pupil);
    }
    for (Long key : loaded.matchKeys()) {
      matchKeys.add(key, strand);
    }
  }

  private void conflict(UUID pupil, ConflictView conflict) {
    conflicts.add(
        conflict.id(),
        pupil,
        conflict.type().name(),
        conflict.severity().name(),
        conflict.field(),
        StoredJson.write(conflict.values()),
        StoredJson.write(conflict.otherPupils()),
        conflict.state().name(),
        conflict.level().name(),
        JdbcTime.toColumn(conflict.openedAt()),
        conflict.dueOn());
  }

  /** What others refer to first. */
  void write(Connection connection) throws SQLException, IOException {
    for (BulkTable table :
        List.of(pupils, strands, records, sourceKeys, recordKeys, matchKeys, conflicts, changes)) {
      table.write(connection);
    }
    schools.write(connection);
  }
}
