package org.kontingent.hub.registry.internal;

import java.util.Collection;
import java.util.List;
import org.kontingent.hub.registry.StrandId;

/**
 * Keeps by which version of the model a strand's keys were made, and by which it was put where it
 * stands. Every method joins the caller's transaction.
 */
public interface StrandMarks {
  /** Those whose keys are of another version, by id after this one, or all if it is null. */
  List<StrandId> notKeyed(int version, StrandId after, int limit);

  /** Those put where they stand by another version. */
  List<StrandId> notJudged(int version, StrandId after, int limit);

  void keyed(Collection<StrandId> strands, int version);

  void judged(Collection<StrandId> strands, int version);

  /** All strands by id, after this one or from the first. */
  List<Strand> page(StrandId after, int limit);

  long count();

  long countNotKeyed(int version);

  long countNotJudged(int version);
}
