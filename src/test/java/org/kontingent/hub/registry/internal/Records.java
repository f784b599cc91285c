package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;

/** Source records as tests need them. */
final class Records {
  static final Instant NOON = Instant.parse("2025-09-01T12:00:00Z");
  static final RegionalId PUPIL = new RegionalId(new UUID(7, 7));

  private Records() {}

  static SourceRecord claim(String system, Instant asOf, PupilFacts facts) {
    return record(SourceRole.SCHOOL, system, "key-1", null, SourceOutcome.FOUND, facts, null, asOf);
  }

  static SourceRecord answer(QuestionKind kind, Instant asOf, PupilFacts facts) {
    return answer(kind, null, asOf, facts);
  }

  static SourceRecord answer(QuestionKind kind, Instant eventTime, Instant asOf, PupilFacts facts) {
    return record(
        kind.role(),
        "urn:" + kind,
        new UUID(1, kind.name().hashCode()).toString(),
        kind,
        SourceOutcome.FOUND,
        facts,
        eventTime,
        asOf);
  }

  static SourceRecord without(QuestionKind kind, SourceOutcome outcome) {
    return record(
        kind.role(),
        "urn:" + kind,
        new UUID(2, kind.name().hashCode()).toString(),
        kind,
        outcome,
        PupilFacts.NOTHING,
        null,
        NOON);
  }

  private static SourceRecord record(
      SourceRole role,
      String system,
      String key,
      QuestionKind kind,
      SourceOutcome outcome,
      PupilFacts facts,
      Instant eventTime,
      Instant asOf) {
    return new SourceRecord(
        UUID.randomUUID(),
        role,
        system,
        key,
        kind,
        outcome,
        null,
        facts,
        "m-" + role,
        eventTime,
        asOf,
        asOf.plusSeconds(5),
        SourceRecord.hashOf(outcome, facts),
        null,
        SourceRecord.RULE_VERSION,
        PUPIL,
        kind == null ? LinkRule.M1 : LinkRule.ASKED,
        null,
        null);
  }

  /** The same record come again later, under another id. */
  static SourceRecord again(SourceRecord r, Instant receivedAt) {
    return new SourceRecord(
        UUID.randomUUID(),
        r.role(),
        r.system(),
        r.sourceKey(),
        r.kind(),
        r.outcome(),
        r.code(),
        r.facts(),
        r.messageId(),
        r.eventTime(),
        r.asOf(),
        receivedAt,
        r.payloadHash(),
        r.signerThumbprint(),
        r.ruleVersion(),
        r.linkedTo(),
        r.linkRule(),
        r.heldFor(),
        r.heldAs(),
        r.notice());
  }
}
