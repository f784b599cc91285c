package org.kontingent.hub.registry.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.matching.Neighbourhood;

/**
 * Strands whose places hang together, as the database has them now, and what bears on them.
 *
 * @param strands in order of their ids; one that is only arriving is not among them
 * @param neighbourhood the same strands, the arriving one included, with what they say
 * @param judge by which they hang together
 */
record Gathered(List<Strand> strands, Neighbourhood neighbourhood, MatchModels.Judge judge) {
  Gathered {
    strands = List.copyOf(strands);
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

  boolean isSeveral() {
    return neighbourhood.strands().size() > 1;
  }
}
