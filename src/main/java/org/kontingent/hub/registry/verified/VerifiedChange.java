package org.kontingent.hub.registry.verified;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceRole;

/**
 * A golden value that somebody else's word changed.
 *
 * @param place in the order of changes
 * @param key of the asking system
 * @param field path in the golden record
 * @param before null where there was none, {@code after} where there is none any more; in a
 *     readable form
 * @param role who says what is after; with {@code system}, {@code eventTime} and {@code asOf} null
 *     where nothing is
 */
public record VerifiedChange(
    UUID id,
    Place place,
    RegionalId pupil,
    SourceKey key,
    String field,
    String before,
    String after,
    SourceRole role,
    String system,
    Instant eventTime,
    Instant asOf,
    Instant changedAt) {
  public VerifiedChange {
    Objects.requireNonNull(id);
    Objects.requireNonNull(place);
    Objects.requireNonNull(pupil);
    Objects.requireNonNull(key);
    Objects.requireNonNull(field);
    Objects.requireNonNull(changedAt);
  }

  /**
   * Where a change stands.
   *
   * @param number public number of the change of the record, given after commit
   * @param position within it
   */
  public record Place(long number, int position) {
    /** Before the first one. */
    public static final Place START = new Place(0, 0);
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "VerifiedChange[" + id + " " + field + "]";
  }
}
