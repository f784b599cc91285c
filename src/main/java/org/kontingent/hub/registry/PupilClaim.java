package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a school's system says of a child.
 *
 * @param facts the stage-1 block, parents included
 * @param consents consents the caller refers to; those registered for the same key count too
 * @param expectedVersion optimistic lock, or null
 * @param eventTime when the claim became true, if the caller says; else null
 * @param organisation the operator that processes, as named in the consent
 * @param messageId what ties the claim to the message journal (exchange message or SOAP request);
 *     may be null
 */
public record PupilClaim(
    SourceKey key,
    PupilFacts facts,
    List<ConsentId> consents,
    Long expectedVersion,
    Instant eventTime,
    Purpose purpose,
    String organisation,
    String messageId) {
  public PupilClaim {
    Objects.requireNonNull(key);
    Objects.requireNonNull(facts);
    consents = List.copyOf(consents);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(organisation);
  }
}
