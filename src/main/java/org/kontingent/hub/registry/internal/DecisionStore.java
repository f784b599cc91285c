package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
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

  /**
   * Decisions in force about who is who that name one of these strands, in the order they were
   * made.
   */
  List<StoredDecision> inForce(Collection<StrandId> strands);

  /** Decisions about values told in strands that stand at this pupil, not taken back. */
  List<StoredDecision> aboutValues(RegionalId pupil);

  /** Decisions in force that gave this record, which was held back, a place. */
  List<StoredDecision> placingOf(UUID held);

  /** By record that was held back: the newest decision in force that gave it a place. */
  Map<UUID, DecisionId> placing(Collection<UUID> held);

  /** Locks whose last day is over and whose end was not noticed, from this id on (null: all). */
  List<StoredDecision> lapsedLocks(LocalDate today, DecisionId after, int limit);

  /** The end of this lock was noticed. */
  void noticed(DecisionId lock, Instant now);
}
