package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.DecisionView;
import org.kontingent.hub.registry.decision.ValueField;
import org.kontingent.hub.registry.internal.StoredDecision;

/** Row of a decision: written once. */
@Entity
@Immutable
@Table(name = "registry_decision")
class DecisionEntity {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  DecisionKind kind;

  String author;

  String reason;

  @Column(name = "decided_at")
  Instant decidedAt;

  @Column(name = "takes_back")
  UUID takesBack;

  UUID record;

  @Enumerated(EnumType.STRING)
  ValueField field;

  String seen;

  @Enumerated(EnumType.STRING)
  ConflictType settles;

  @Column(name = "until_day")
  LocalDate until;

  static DecisionEntity of(StoredDecision decision) {
    DecisionEntity row = new DecisionEntity();
    row.id = decision.id().value();
    row.kind = decision.kind();
    row.author = decision.author();
    row.reason = decision.reason();
    row.decidedAt = decision.decidedAt();
    row.takesBack = decision.takesBack() == null ? null : decision.takesBack().value();
    row.record = decision.record();
    if (decision.value() != null) {
      row.field = decision.value().field();
      row.seen = decision.value().seen();
      row.settles = decision.value().settles();
      row.until = decision.value().until();
    }
    return row;
  }

  DecisionView view(List<RegionalId> pupils, boolean isTakenBack) {
    return new DecisionView(
        new DecisionId(id),
        kind,
        pupils,
        author,
        reason,
        decidedAt,
        field,
        record,
        until,
        takesBack == null ? null : new DecisionId(takesBack),
        isTakenBack);
  }

  StoredDecision stored(Set<StrandId> left, Set<StrandId> right) {
    return new StoredDecision(
        new DecisionId(id),
        kind,
        left,
        right,
        author,
        reason,
        decidedAt,
        takesBack == null ? null : new DecisionId(takesBack),
        record,
        field == null ? null : new StoredDecision.About(field, seen, settles, until));
  }
}
