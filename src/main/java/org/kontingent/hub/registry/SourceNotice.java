package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.Objects;

/**
 * What a department tells unasked, mapped to catalogue elements.
 *
 * @param sourceSystem namespace of the kind of data
 * @param noticeId the department's own id of the notice, at most 128 characters
 * @param act the act it rests on, or null
 * @param about whom it is about, as known before: names, birth date and keys to find the pupil by
 * @param facts what is true now; {@link PupilFacts#NOTHING} if nothing but the event itself
 * @param messageId the message at the exchange, journalled
 * @param eventTime when the fact became true
 * @param asOf when the department made the notice
 * @param signerThumbprint SHA-256 of the certificate that vouches for it, hex; or null
 */
public record SourceNotice(
    NoticeKind kind,
    String sourceSystem,
    String noticeId,
    CivilAct act,
    PupilFacts about,
    PupilFacts facts,
    String messageId,
    Instant eventTime,
    Instant asOf,
    Instant receivedAt,
    String signerThumbprint) {
  public SourceNotice {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(sourceSystem);
    Objects.requireNonNull(noticeId);
    Objects.requireNonNull(about);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(receivedAt);
  }

  /** Not even the kind: an adoption must not show. */
  @Override
  public String toString() {
    return "SourceNotice[" + messageId + "]";
  }
}
