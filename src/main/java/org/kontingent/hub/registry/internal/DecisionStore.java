package org.kontingent.hub.registry.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.DecisionView;

/** Keeps decisions for ever. Every method joins the caller's transaction. */
public interface DecisionStore {
  /** Refused by the database if it takes back what is taken back already. */
  void add(StoredDecision decision);

  Optional<StoredDecision> find(DecisionId id);

  boolean isTakenBack(DecisionId id);

  /** All decisions that ever named one of these strands, and what took them back, oldest first. */
  List<DecisionView> ever(Collection<StrandId> strands);

  /** The newest decisions first. */
  List<DecisionView> latest(int limit);

  /** Decisions in force that name one of these strands, in the order they were made. */
  List<StoredDecision> inForce(Collection<StrandId> strands);
}
