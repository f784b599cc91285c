package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.Provenance;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;

/**
 * What one source said once (registry.md 4.24): immutable for ever, the only input of the golden
 * record.
 *
 * @param kind the question answered; null for a claim
 * @param sourceKey the claimant's key of the pupil, or the id of the question answered
 * @param outcome of a claim FOUND; NOT_FOUND if the claimant took back what it said before
 * @param facts what was said; {@link PupilFacts#NOTHING} unless the outcome is FOUND
 * @param linkedTo the pupil; null when HELD
 * @param heldFor the pupil whose key, number or document kept this record from being linked; only
 *     when HELD or DECIDED
 * @param heldAs why it is, or was, held; only when HELD or DECIDED
 * @param notice what happened, if the source told it unasked; else null
 */
public record SourceRecord(
    UUID id,
    SourceRole role,
    String system,
    String sourceKey,
    QuestionKind kind,
    SourceOutcome outcome,
    String code,
    PupilFacts facts,
    String messageId,
    Instant eventTime,
    Instant asOf,
    Instant receivedAt,
    String payloadHash,
    String signerThumbprint,
    int ruleVersion,
    RegionalId linkedTo,
    LinkRule linkRule,
    RegionalId heldFor,
    ConflictType heldAs,
    Notice notice) {

  /** What was claimed or answered. */
  public SourceRecord(
      UUID id,
      SourceRole role,
      String system,
      String sourceKey,
      QuestionKind kind,
      SourceOutcome outcome,
      String code,
      PupilFacts facts,
      String messageId,
      Instant eventTime,
      Instant asOf,
      Instant receivedAt,
      String payloadHash,
      String signerThumbprint,
      int ruleVersion,
      RegionalId linkedTo,
      LinkRule linkRule,
      RegionalId heldFor,
      ConflictType heldAs) {
    this(
        id,
        role,
        system,
        sourceKey,
        kind,
        outcome,
        code,
        facts,
        messageId,
        eventTime,
        asOf,
        receivedAt,
        payloadHash,
        signerThumbprint,
        ruleVersion,
        linkedTo,
        linkRule,
        heldFor,
        heldAs,
        null);
  }

  /** Version of the rules by which records are mapped, linked and merged. */
  public static final int RULE_VERSION = 1;

  /**
   * Newest first: event time, then the moment the source looked, then the greatest payload hash
   * (registry.md 6.4); what is left is decided by the message and key, never by arrival. Where the
   * source gives no event time, the moment it looked stands for it.
   */
  static final Comparator<SourceRecord> NEWEST_FIRST =
      Comparator.comparing(SourceRecord::effectiveTime)
          .thenComparing(SourceRecord::asOf)
          .thenComparing(SourceRecord::payloadHash)
          .thenComparing(r -> Objects.toString(r.messageId(), ""))
          .thenComparing(r -> Objects.toString(r.system(), ""))
          .thenComparing(SourceRecord::sourceKey)
          .reversed();

  public SourceRecord {
    Objects.requireNonNull(id);
    Objects.requireNonNull(role);
    Objects.requireNonNull(sourceKey);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(receivedAt);
    Objects.requireNonNull(payloadHash);
    Objects.requireNonNull(linkRule);
    if ((linkedTo == null) != (linkRule == LinkRule.HELD || linkRule == LinkRule.UNLINKED)) {
      throw new IllegalArgumentException("a record is linked, held or waits");
    }
  }

  /** Hash of what was said, whoever said it and whenever. */
  public static String hashOf(SourceOutcome outcome, PupilFacts facts) {
    return Sha256.hex(outcome + CanonicalJson.write(facts));
  }

  /** The same record with its place found. */
  SourceRecord placed(RegionalId to, LinkRule rule, RegionalId held, ConflictType why) {
    return with(facts, to, rule, held, why);
  }

  /** As it is seen where less may be seen. */
  SourceRecord saying(PupilFacts less) {
    return with(less, linkedTo, linkRule, heldFor, heldAs);
  }

  private SourceRecord with(
      PupilFacts said, RegionalId to, LinkRule rule, RegionalId held, ConflictType why) {
    return new SourceRecord(
        id,
        role,
        system,
        sourceKey,
        kind,
        outcome,
        code,
        said,
        messageId,
        eventTime,
        asOf,
        receivedAt,
        payloadHash,
        signerThumbprint,
        ruleVersion,
        to,
        rule,
        held,
        why,
        notice);
  }

  boolean isAdoption() {
    return notice != null && notice.kind() == NoticeKind.ADOPTED;
  }

  boolean isClaim() {
    return role == SourceRole.SCHOOL;
  }

  /** The claimant says that it holds nothing under this key: see {@link Withdrawn}. */
  boolean isRetraction() {
    return isClaim() && outcome != SourceOutcome.FOUND;
  }

  /** Whose claim it is: of each only the newest counts. */
  String claimant() {
    return system + "|" + sourceKey;
  }

  Instant effectiveTime() {
    return eventTime == null ? asOf : eventTime;
  }

  /** The day of an adoption is not told: it would tell of the adoption. */
  Provenance provenance() {
    return new Provenance(
        role, system, messageId, isAdoption() ? null : eventTime, asOf, receivedAt);
  }

  /** Shows who said something of whom, never what. */
  @Override
  public String toString() {
    return "SourceRecord[" + id + " " + role + " " + outcome + " " + linkRule + "]";
  }
}
