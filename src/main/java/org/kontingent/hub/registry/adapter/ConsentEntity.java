package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.consent.Withdrawal;
import org.kontingent.hub.registry.internal.StoredConsent;

/** Row of a consent. */
@Entity
@Table(name = "registry_consent")
class ConsentEntity {
  @Id UUID id;

  @Column(name = "source_system")
  String system;

  @Column(name = "external_id")
  String externalId;

  @Column(length = 100_000)
  String content;

  @Column(name = "registered_at")
  Instant registeredAt;

  @Column(name = "withdrawn_at")
  Instant withdrawnAt;

  /** Whose it stayed when the key was given to another child; else null. */
  UUID strand;

  /** How it was withdrawn; null unless it was. */
  @Column(length = 2_000)
  String withdrawal;

  @Column(name = "message_id")
  String messageId;

  /** What it said is gone. */
  boolean destroyed;

  static ConsentEntity of(StoredConsent consent) {
    ConsentEntity row = new ConsentEntity();
    row.id = consent.id().value();
    row.system = consent.consent().subject().system();
    row.externalId = consent.consent().subject().id();
    row.content = StoredJson.write(consent.consent());
    row.registeredAt = consent.registeredAt();
    row.withdrawnAt = consent.withdrawnAt();
    row.messageId = consent.messageId();
    return row;
  }

  StoredConsent stored() {
    return new StoredConsent(
        new ConsentId(id),
        StoredJson.read(content, NewConsent.class),
        registeredAt,
        messageId,
        withdrawnAt,
        StoredJson.read(withdrawal, Withdrawal.class));
  }
}
