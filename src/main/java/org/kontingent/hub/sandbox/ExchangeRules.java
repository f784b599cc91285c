package org.kontingent.hub.sandbox;

import java.time.Duration;
import org.kontingent.hub.smev.v3.MimeLimits;

/**
 * The limits the exchange works by (smev3.md 4, 6 and 8).
 *
 * @param redeliverAfter an unconfirmed message returns to the head of its queue after this
 * @param oldestId how far back the moment inside a MessageID may lie
 * @param idSkew how far ahead it may lie
 * @param queueLimit messages in one queue before it overflows
 * @param attachmentOctets all attachments that travel with a message, together
 * @param fileOctets all files of a message in the file store together
 * @param fileQuotaOctets room of one receiver in the file store
 * @param strictAttachmentIds contentId must be an XML name, as the rules say but the real exchange
 *     does not insist
 */
public record ExchangeRules(
    Duration redeliverAfter,
    Duration oldestId,
    Duration idSkew,
    int queueLimit,
    long attachmentOctets,
    long fileOctets,
    long fileQuotaOctets,
    boolean strictAttachmentIds,
    MimeLimits limits) {
  public static final ExchangeRules DEFAULT =
      new ExchangeRules(
          Duration.ofMinutes(15),
          Duration.ofHours(24),
          Duration.ofMinutes(5),
          10_000,
          5L * 1024 * 1024,
          1024L * 1024 * 1024,
          2L * 1024 * 1024 * 1024,
          false,
          MimeLimits.DEFAULT);

  public ExchangeRules redeliveringAfter(Duration time) {
    return new ExchangeRules(
        time,
        oldestId,
        idSkew,
        queueLimit,
        attachmentOctets,
        fileOctets,
        fileQuotaOctets,
        strictAttachmentIds,
        limits);
  }

  public ExchangeRules withQueueLimit(int messages) {
    return new ExchangeRules(
        redeliverAfter,
        oldestId,
        idSkew,
        messages,
        attachmentOctets,
        fileOctets,
        fileQuotaOctets,
        strictAttachmentIds,
        limits);
  }

  public ExchangeRules withFileQuota(long octets) {
    return new ExchangeRules(
        redeliverAfter,
        oldestId,
        idSkew,
        queueLimit,
        attachmentOctets,
        fileOctets,
        octets,
        strictAttachmentIds,
        limits);
  }

  public ExchangeRules withLargestFiles(long octets) {
    return new ExchangeRules(
        redeliverAfter,
        oldestId,
        idSkew,
        queueLimit,
        attachmentOctets,
        octets,
        fileQuotaOctets,
        strictAttachmentIds,
        limits);
  }
}
