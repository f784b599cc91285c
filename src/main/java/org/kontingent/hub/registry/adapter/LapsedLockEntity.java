package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Row of a lock whose end was noticed: nothing is to be done about it any more. */
@Entity
@Immutable
@Table(name = "registry_lapsed_lock")
class LapsedLockEntity {
  @Id UUID decision;

  @Column(name = "noticed_at")
  Instant noticedAt;
}
