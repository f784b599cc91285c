package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.internal.LinkRule;
import org.kontingent.hub.registry.internal.Notice;
import org.kontingent.hub.registry.internal.SourceRecord;

/** Row of a source record: written once. */
@Entity
@Immutable
@Table(name = "registry_source_record")
class SourceRecordEntity {
  @Id UUID id;

  @Enumerated(EnumType.STRING)
  @Column(name = "source_role")
  SourceRole role;

  @Column(name = "source_system")
  String system;

  @Column(name = "source_key")
  String sourceKey;

  @Enumerated(EnumType.STRING)
  @Column(name = "question_kind")
  QuestionKind kind;

  UUID question;

  @Enumerated(EnumType.STRING)
  SourceOutcome outcome;

  String code;

  @Column(length = 1_000_000)
  String payload;

  @Column(name = "payload_hash")
  String payloadHash;

  @Column(name = "message_id")
  String messageId;

  @Column(name = "event_time")
  Instant eventTime;

  @Column(name = "as_of")
  Instant asOf;

  @Column(name = "received_at")
  Instant receivedAt;

  String signer;

  @Column(name = "rule_version")
  int ruleVersion;

  UUID strand;

  @Column(name = "linked_to")
  UUID linkedTo;

  @Enumerated(EnumType.STRING)
  @Column(name = "link_rule")
  LinkRule linkRule;

  @Column(name = "held_for")
  UUID heldFor;

  @Enumerated(EnumType.STRING)
  @Column(name = "held_as")
  ConflictType heldAs;

  @Enumerated(EnumType.STRING)
  @Column(name = "notice_kind")
  NoticeKind noticeKind;

  @Column(length = 1_000_000)
  String notice;

  @Column(name = "notice_id")
  String noticeId;

  /** A record never changes; it is asked for several times in a transaction. */
  @Transient private PupilFacts facts;

  /** The department's id of a notice, unique over all of them. */
  static String noticeId(String system, String id) {
    return system + "|" + id;
  }

  static SourceRecordEntity of(SourceRecord record) {
    SourceRecordEntity row = new SourceRecordEntity();
    row.id = record.id();
    row.role = record.role();
    row.system = record.system();
    row.sourceKey = record.sourceKey();
    row.kind = record.kind();
    row.question = record.kind() == null ? null : UUID.fromString(record.sourceKey());
    row.outcome = record.outcome();
    row.code = record.code();
    row.payload = StoredJson.write(record.facts());
    row.payloadHash = record.payloadHash();
    row.messageId = record.messageId();
    row.eventTime = record.eventTime();
    row.asOf = record.asOf();
    row.receivedAt = record.receivedAt();
    row.signer = record.signerThumbprint();
    row.ruleVersion = record.ruleVersion();
    row.linkedTo = value(record.linkedTo());
    row.linkRule = record.linkRule();
    row.heldFor = value(record.heldFor());
    row.heldAs = record.heldAs();
    if (record.notice() != null) {
      row.noticeKind = record.notice().kind();
      row.notice = StoredJson.write(record.notice());
      row.noticeId = noticeId(record.system(), record.sourceKey());
    }
    return row;
  }

  SourceRecord record() {
    return new SourceRecord(
        id,
        role,
        system,
        sourceKey,
        kind,
        outcome,
        code,
        facts(),
        messageId,
        eventTime,
        asOf,
        receivedAt,
        payloadHash,
        signer,
        ruleVersion,
        id(linkedTo),
        linkRule,
        id(heldFor),
        heldAs,
        StoredJson.read(notice, Notice.class));
  }

  private PupilFacts facts() {
    if (facts == null) {
      facts = StoredJson.read(payload, PupilFacts.class);
    }
    return facts;
  }

  private static UUID value(RegionalId id) {
    return id == null ? null : id.value();
  }

  private static RegionalId id(UUID value) {
    return value == null ? null : new RegionalId(value);
  }
}
