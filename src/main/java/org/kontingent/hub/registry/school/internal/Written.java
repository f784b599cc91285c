package org.kontingent.hub.registry.school.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.kontingent.hub.registry.Provenance;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.school.SchoolActor;

/** Who wrote a version, in which message, and when. */
public record Written(String system, String messageId, Instant asOf, Instant at) {
  /** Said when it was written. */
  public Written(String system, String messageId, Instant at) {
    this(system, messageId, at, at);
  }

  static Written by(SchoolActor actor, Clock clock) {
    return new Written(
        actor.system(), actor.messageId(), clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  Provenance provenance() {
    return new Provenance(SourceRole.SCHOOL, system, messageId, null, asOf, at);
  }
}
