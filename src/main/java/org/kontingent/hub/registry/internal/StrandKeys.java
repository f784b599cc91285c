package org.kontingent.hub.registry.internal;

import java.util.HashSet;
import java.util.Set;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.matching.MatchKeys;
import org.kontingent.hub.registry.matching.StrandRow;

/** By what others find a strand in which a source says something. */
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
}
