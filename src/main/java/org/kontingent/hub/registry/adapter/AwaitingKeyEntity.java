package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.kontingent.hub.registry.internal.StrongKey;

/** Row of a key under which a notice waits for its pupil. */
@Entity
@IdClass(AwaitingKeyEntity.Key.class)
@Table(name = "registry_awaiting_key")
class AwaitingKeyEntity {
  @Id UUID record;

  @Id
  @Enumerated(EnumType.STRING)
  StrongKey.Kind kind;

  @Id
  @Column(name = "key_value")
  String value;

  /** Its identity. */
  record Key(UUID record, StrongKey.Kind kind, String value) implements Serializable {}
}
