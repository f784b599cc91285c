package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One key by which a strand's neighbours are found. */
@Entity
@Immutable
@IdClass(MatchKeyEntity.Key.class)
@Table(name = "registry_match_key")
class MatchKeyEntity {
  /** Primary key. */
  record Key(long matchKey, UUID strand) implements Serializable {}

  @Id
  @Column(name = "match_key")
  long matchKey;

  @Id UUID strand;
}
