package org.kontingent.hub.registry.model;

import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.matching.MatchSettings;

/**
 * Changes the model all matching goes by. Each call is one transaction with its row in the log of
 * operators' actions; the work that follows is done by the tasks {@code match-model} and {@code
 * match-regroup}.
 *
 * <p>All throw {@link RegistryRefusal}: {@code NOT_FOUND} for an unknown number, {@code
 * STATE_FORBIDDEN} if the version is in no state for it.
 */
public interface TuneMatching {
  /** Orders a new version, estimated from the registry's own records. One at a time. */
  ModelVersion estimate(OperatorOrder order);

  /** A new version: that one with other thresholds. */
  ModelVersion withThresholds(int basedOn, MatchSettings settings, OperatorOrder order);

  /**
   * From now on everything is matched by this version; what it puts elsewhere is moved by and by.
   * It must have been previewed against the version in force, and no earlier change may be under
   * way.
   */
  ModelVersion adopt(int number, OperatorOrder order);
}
