package org.kontingent.hub.sources;

import java.time.Instant;
import java.util.Objects;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceOutcome;

/**
 * What an answer says.
 *
 * @param facts only with FOUND
 * @param code the source's or our reason code; null for FOUND
 * @param eventTime when the fact became true, or null
 * @param asOf the moment the source looked, or null if it does not say
 */
public record SourceReading(
    SourceOutcome outcome, PupilFacts facts, String code, Instant eventTime, Instant asOf) {
  public SourceReading {
    Objects.requireNonNull(outcome);
  }

  public static SourceReading found(PupilFacts facts, Instant eventTime, Instant asOf) {
    return new SourceReading(SourceOutcome.FOUND, facts, null, eventTime, asOf);
  }

  public static SourceReading without(SourceOutcome outcome, String code, Instant asOf) {
    return new SourceReading(outcome, null, code, null, asOf);
  }
}
