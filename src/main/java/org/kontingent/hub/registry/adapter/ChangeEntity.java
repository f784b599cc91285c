package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.registry.ChangeKind;
import org.kontingent.hub.registry.ChangedEntity;
import org.kontingent.hub.registry.DeletionReason;

/** One change of one record, waiting for its public number. */
@Entity
@Table(name = "registry_change")
class ChangeEntity {
  @Id UUID id;

  @Column(name = "public_number")
  Long publicNumber;

  @Enumerated(EnumType.STRING)
  ChangedEntity entity;

  /** Only of a pupil. */
  UUID pupil;

  /** Of anything else. */
  UUID subject;

  @Enumerated(EnumType.STRING)
  @Column(name = "change_kind")
  ChangeKind changeKind;

  long version;

  @Column(name = "content_hash")
  String contentHash;

  /** Only of KEY_CHANGED. */
  @Column(name = "new_key")
  UUID newKey;

  /** Never before that of the version before, whatever the clock says: it gives the order. */
  @Column(name = "changed_at")
  Instant changedAt;

  /** Only of DELETED. */
  @Enumerated(EnumType.STRING)
  DeletionReason reason;

  /** By what the federal segment knows it; only of DELETED. */
  @Column(name = "federal_id")
  String federalId;

  String snils;

  static ChangeEntity upsert(
      ChangedEntity entity, UUID about, long version, String contentHash, Instant changedAt) {
    ChangeEntity change = new ChangeEntity();
    change.id = UUID.randomUUID();
    change.entity = entity;
    change.pupil = entity == ChangedEntity.PUPIL ? about : null;
    change.subject = entity == ChangedEntity.PUPIL ? null : about;
    change.changeKind = ChangeKind.UPSERT;
    change.version = version;
    change.contentHash = contentHash;
    change.changedAt = changedAt;
    return change;
  }

  /** A pupil is given no longer. */
  static ChangeEntity deleted(PupilEntity pupil, DeletionReason reason, String snils) {
    ChangeEntity change =
        upsert(ChangedEntity.PUPIL, pupil.id, pupil.version, pupil.contentHash, pupil.updatedAt);
    change.changeKind = ChangeKind.DELETED;
    change.reason = reason;
    change.federalId = pupil.federalId;
    change.snils = snils;
    return change;
  }

  /** A pupil is found under another id from now on. */
  static ChangeEntity keyChanged(
      UUID pupil, UUID newKey, long version, String contentHash, Instant changedAt) {
    ChangeEntity change = upsert(ChangedEntity.PUPIL, pupil, version, contentHash, changedAt);
    change.changeKind = ChangeKind.KEY_CHANGED;
    change.newKey = newKey;
    return change;
  }
}
