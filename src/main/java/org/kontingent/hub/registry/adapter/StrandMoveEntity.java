package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One move of one strand. */
@Entity
@Immutable
@Table(name = "registry_strand_move")
class StrandMoveEntity {
  @Id UUID id;

  UUID strand;

  @Column(name = "from_pupil")
  UUID from;

  @Column(name = "to_pupil")
  UUID to;

  @Column(name = "moved_at")
  Instant movedAt;
}
