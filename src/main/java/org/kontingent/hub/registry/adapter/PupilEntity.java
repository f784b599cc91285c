package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.internal.StoredPupil;

/** Row of a pupil. */
@Entity
@Table(name = "registry_pupil")
class PupilEntity {
  @Id UUID id;

  @Column(name = "merged_into")
  UUID mergedInto;

  @Column(name = "federal_id")
  String federalId;

  @Column(nullable = false)
  long version;

  @Column(name = "content_hash")
  String contentHash;

  @Enumerated(EnumType.STRING)
  @Column(name = "record_state")
  RecordState recordState;

  @Enumerated(EnumType.STRING)
  @Column(name = "identity_state")
  IdentityState identityState;

  String snils;

  @Column(length = 1_000_000)
  String golden;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** What {@link #golden} said when it was last read: the same pupil is asked for many times. */
  @Transient private String readFrom;

  @Transient private GoldenRecord read;

  private GoldenRecord golden() {
    if (!Objects.equals(readFrom, golden)) {
      read = StoredJson.read(golden, GoldenRecord.class);
      readFrom = golden;
    }
    return read;
  }

  /** What was read of the same row before need not be read again if it still says the same. */
  void knownFrom(PupilEntity before) {
    if (before != null) {
      readFrom = before.readFrom;
      read = before.read;
    }
  }

  StoredPupil stored() {
    return new StoredPupil(
        new RegionalId(id),
        mergedInto == null ? null : new RegionalId(mergedInto),
        federalId,
        version,
        contentHash,
        recordState,
        identityState,
        golden(),
        createdAt,
        updatedAt);
  }
}
