package org.kontingent.hub.registry.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.matching.MatchKeys;
import org.kontingent.hub.registry.matching.StrandRow;

/** What a source says as matching reads it, and by what others find a strand in which it does. */
public final class StrandKeys {
  private StrandKeys() {}

  /** None if it says neither name nor number. */
  public static Set<Long> of(MatchKeys keys, SourceRole role, PupilFacts facts) {
    Set<Long> found = new HashSet<>();
    for (StrandRow row : MatchRows.of(role, facts)) {
      for (long key : keys.of(row.feed(), row.row())) {
        found.add(key);
      }
    }
    return found;
  }

  /**
   * Of what holds one document at most; empty if it says neither name nor number.
   *
   * @param id what the row is to be called
   */
  public static Optional<StrandRow> row(String id, SourceRole role, PupilFacts facts) {
    List<StrandRow> rows = MatchRows.of(role, facts);
    if (rows.size() > 1) {
      throw new IllegalArgumentException("a row holds one document");
    }
    return rows.stream()
        .findFirst()
        .map(row -> new StrandRow(row.feed(), row.row().withRecordId(id)));
  }
}
