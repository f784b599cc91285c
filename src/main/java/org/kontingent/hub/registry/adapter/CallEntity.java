package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The first answer to a changing call. */
@Entity
@IdClass(CallEntity.Key.class)
@Table(name = "registry_call")
class CallEntity {
  /** Primary key. */
  record Key(String caller, UUID clientRequestId) implements Serializable {}

  @Id String caller;

  @Id
  @Column(name = "client_request_id")
  UUID clientRequestId;

  @Column(name = "payload_hash")
  String payloadHash;

  @Column(length = 1_000_000)
  String answer;

  @Column(name = "answered_at")
  Instant answeredAt;
}
