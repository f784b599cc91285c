package org.kontingent.hub.registry.internal;

import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;

/**
 * Which strands are of one child: a pure function of what was said, what people decided and a
 * versioned model. Where strands stood before plays no part.
 */
public interface Grouping {
  /** Everything whose place may change with the places of these, they themselves included. */
  Gathered gather(Set<StrandId> touched);

  /** Every strand in exactly one set. */
  List<Set<StrandId>> partition(Gathered gathered);
}
