package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Where a system's own key leads. */
@Entity
@IdClass(SourceKeyEntity.Key.class)
@Table(name = "registry_source_key")
class SourceKeyEntity {
  /** Primary key. */
  record Key(String system, String externalId) implements Serializable {}

  @Id
  @Column(name = "source_system")
  String system;

  @Id
  @Column(name = "external_id")
  String externalId;

  UUID strand;

  UUID pupil;

  /** Null while something is said under this key. */
  @Column(name = "retracted_at")
  Instant retractedAt;
}
