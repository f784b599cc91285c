package org.kontingent.hub.registry.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.RegionalId;

/** Golden records of pupils that stand in no store yet: what {@link Recompute} would compute. */
public final class FirstGolden {
  private FirstGolden() {}

  /**
   * Of a pupil who studies nowhere and because of whom nothing is held back.
   *
   * @param own the pupil's records
   * @param sharing the records of everyone who may hold one of the same exclusive keys
   */
  public static Computed of(
      RegionalId pupil,
      Collection<SourceRecord> own,
      Map<RegionalId, ? extends Collection<SourceRecord>> sharing) {
    Evidence evidence = Evidence.of(own);
    Contention contention = Contention.NONE;
    if (!sharing.isEmpty()) {
      Map<RegionalId, Evidence> others = new HashMap<>();
      sharing.forEach((other, records) -> others.put(other, Evidence.of(records)));
      contention = Contention.of(pupil, evidence, others);
    }
    return ComputeGolden.of(evidence, contention, List.of(), Rulings.NONE).studying(Study.NONE);
  }
}
