package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Row of a strand. */
@Entity
@Table(name = "registry_strand")
class StrandEntity {
  @Id UUID id;

  UUID home;

  UUID pupil;

  int keyed;

  int judged;
}
