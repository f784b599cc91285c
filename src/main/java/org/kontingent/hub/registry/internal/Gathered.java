package org.kontingent.hub.registry.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/**
 * Strands whose places hang together, as the database has them now, and what people decided about
 * them.
 *
 * @param strands in order of their ids
 * @param decisions in force, in the order they were made
 */
public record Gathered(List<Strand> strands, List<StoredDecision> decisions) {
  public Gathered {
    strands = List.copyOf(strands);
    decisions = List.copyOf(decisions);
  }

  Set<StrandId> ids() {
    return strands.stream().map(Strand::id).collect(Collectors.toSet());
  }

  /** Where they stand now, and every id one of them may have begun. */
  Set<RegionalId> pupils() {
    Set<RegionalId> pupils = new LinkedHashSet<>();
    for (Strand strand : strands) {
      pupils.add(strand.pupil());
      pupils.add(new RegionalId(strand.id().value()));
    }
    return pupils;
  }
}
