package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.Objects;

/**
 * A source's answer to one question, mapped to catalogue elements.
 *
 * @param facts what the source says; null unless the outcome is FOUND
 * @param code the source's own reason code or ours, or null; never free text
 * @param sourceSystem namespace of the kind of data that answered, or null
 * @param messageId the message at the exchange, journalled; null if no message came
 * @param eventTime when the fact became true, if the source says; else null
 * @param asOf the moment the source looked
 * @param signerThumbprint SHA-256 of the certificate that vouches for the answer, hex; or null
 */
public record SourceAnswer(
    SourceRequestId request,
    SourceOutcome outcome,
    PupilFacts facts,
    String code,
    String sourceSystem,
    String messageId,
    Instant eventTime,
    Instant asOf,
    Instant receivedAt,
    String signerThumbprint) {
  public SourceAnswer {
    Objects.requireNonNull(request);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(receivedAt);
    if ((outcome == SourceOutcome.FOUND) != (facts != null)) {
      throw new IllegalArgumentException("facts come exactly with FOUND");
    }
  }

  /** Shows what happened to which question, never what the source said. */
  @Override
  public String toString() {
    return "SourceAnswer[" + request + " " + outcome + "]";
  }
}
