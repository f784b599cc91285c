package org.kontingent.hub.registry.internal;

import java.time.Instant;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;

/**
 * A pupil's row: the golden record as computed last.
 *
 * @param mergedInto the survivor, or null
 * @param golden null only while the pupil is being created
 */
public record StoredPupil(
    RegionalId id,
    RegionalId mergedInto,
    String federalId,
    long version,
    String contentHash,
    RecordState recordState,
    IdentityState identityState,
    GoldenRecord golden,
    Instant createdAt,
    Instant updatedAt) {
  @Override
  public String toString() {
    return "StoredPupil[" + id + " v" + version + " " + identityState + "]";
  }
}
