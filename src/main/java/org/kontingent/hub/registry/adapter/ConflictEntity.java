package org.kontingent.hub.registry.adapter;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictSeverity;
import org.kontingent.hub.registry.ConflictState;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.OpenConflict;

/**
 * Row of a conflict. Values and who is to settle it are changed by different hands: each writes its
 * own columns.
 */
@Entity
@DynamicUpdate
@Table(name = "registry_conflict")
class ConflictEntity {
  @Id UUID id;

  UUID pupil;

  @Enumerated(EnumType.STRING)
  @Column(name = "conflict_type")
  ConflictType type;

  @Enumerated(EnumType.STRING)
  ConflictSeverity severity;

  String field;

  @Column(length = 1_000_000)
  String contending;

  @Column(name = "other_pupils", length = 100_000)
  String otherPupils;

  @Enumerated(EnumType.STRING)
  @Column(name = "conflict_state")
  ConflictState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "assignee")
  ConflictLevel level;

  @Column(name = "raised_at")
  Instant raisedAt;

  @Column(name = "opened_at")
  Instant openedAt;

  @Column(name = "due_on")
  LocalDate dueOn;

  @Column(name = "closed_at")
  Instant closedAt;

  UUID decision;

  static ConflictEntity of(RegionalId pupil, ConflictView conflict) {
    ConflictEntity row = new ConflictEntity();
    row.id = conflict.id();
    row.pupil = pupil.value();
    row.type = conflict.type();
    row.severity = conflict.severity();
    row.field = conflict.field();
    row.contending = StoredJson.write(conflict.values());
    row.otherPupils = StoredJson.write(conflict.otherPupils());
    row.state = conflict.state();
    row.level = conflict.level();
    row.openedAt = conflict.openedAt();
    row.dueOn = conflict.dueOn();
    return row;
  }

  ConflictView view() {
    return new ConflictView(
        id,
        type,
        severity,
        field,
        StoredJson.read(contending, new TypeReference<List<ContendingValue>>() {}),
        StoredJson.read(otherPupils, new TypeReference<List<RegionalId>>() {}),
        state,
        level,
        openedAt,
        dueOn);
  }

  OpenConflict open(LocalDate today) {
    return new OpenConflict(
        id,
        new RegionalId(pupil),
        type,
        severity,
        field,
        StoredJson.read(otherPupils, new TypeReference<List<RegionalId>>() {}),
        state,
        level,
        openedAt,
        dueOn,
        dueOn != null && dueOn.isBefore(today));
  }
}
