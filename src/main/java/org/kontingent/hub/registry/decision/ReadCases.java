package org.kontingent.hub.registry.decision;

import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;

/** What a person needs to see before deciding who is who. Nothing here tells a value of anybody. */
public interface ReadCases {
  /**
   * Pairs of pupils that may be one child, in the order the cases were opened.
   *
   * @param after the id of the last one seen, settled meanwhile or not; null for the first ones
   */
  List<OpenCase> open(UUID after, int limit);

  /**
   * Why these two may be one child or not; {@link RegistryRefusal} {@code NOT_FOUND} for an unknown
   * id, {@code STATE_FORBIDDEN} for one and the same pupil.
   */
  CaseExplanation explain(RegionalId one, RegionalId other);

  /** The newest decisions first. */
  List<DecisionView> latest(int limit);

  /** All that was ever decided about this pupil, in the order it was decided. */
  List<DecisionView> decisions(RegionalId pupil);
}
