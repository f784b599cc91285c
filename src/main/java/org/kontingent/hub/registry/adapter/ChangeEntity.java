package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One change of a golden record, waiting for its public number. */
@Entity
@Table(name = "registry_change")
class ChangeEntity {
  @Id UUID id;

  @Column(name = "public_number")
  Long publicNumber;

  UUID pupil;

  @Column(name = "change_kind")
  String changeKind;

  long version;

  @Column(name = "content_hash")
  String contentHash;

  @Column(name = "changed_at")
  Instant changedAt;
}
