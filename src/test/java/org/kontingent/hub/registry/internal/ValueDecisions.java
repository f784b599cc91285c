package org.kontingent.hub.registry.internal;

import static org.kontingent.hub.registry.internal.Records.NOON;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.ValueField;

/** Decisions about values, and what they are decided on. */
final class ValueDecisions {
  static final LocalDate TODAY = LocalDate.of(2025, 9, 2);

  private static int made;

  private ValueDecisions() {}

  static Basis basis(List<SourceRecord> records, List<StoredDecision> decisions) {
    return basis(records, decisions, TODAY);
  }

  static Basis basis(List<SourceRecord> records, List<StoredDecision> decisions, LocalDate today) {
    return new Basis(Evidence.of(records), Contention.NONE, List.of(), Map.of(), decisions, today);
  }

  static StoredDecision choose(
      ValueField field, SourceRecord record, ConflictType in, List<SourceRecord> seen) {
    return decision(DecisionKind.CHOOSE_VALUE, field, record, in, null, seen);
  }

  static StoredDecision lock(
      ValueField field, SourceRecord record, LocalDate until, List<SourceRecord> seen) {
    return decision(DecisionKind.LOCK_VALUE, field, record, null, until, seen);
  }

  private static StoredDecision decision(
      DecisionKind kind,
      ValueField field,
      SourceRecord record,
      ConflictType in,
      LocalDate until,
      List<SourceRecord> seen) {
    DecisionId id = new DecisionId(new UUID(++made, 0));
    return new StoredDecision(
        id,
        kind,
        Set.of(),
        Set.of(),
        "steward",
        "reason",
        NOON,
        null,
        record.id(),
        new StoredDecision.About(
            field, basis(seen, List.of()).choices().of(field).fingerprint(id), in, until));
  }
}
