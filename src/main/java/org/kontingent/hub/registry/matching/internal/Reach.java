package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.PairDecision;

/**
 * The strands that hang together with some by edges and decisions. Compares those reached with all
 * others and never two of the others: of the hundreds that share a common name hardly any is
 * reached.
 */
final class Reach {
  private enum State {
    OUTSIDE,
    FRESH,
    DONE
  }

  private final StrandRun strands;
  private final MatchRun run;
  private final List<PairDecision> decisions;
  private final State[] states;
  private final Set<StrandId> reached = new HashSet<>();

  /**
   * @param decisions that put together, those out of force as well: what a decision does may hang
   *     on others not loaded yet
   */
  Reach(StrandRun strands, List<PairDecision> decisions) {
    this.strands = strands;
    this.run = strands.run();
    this.decisions = decisions;
    this.states = new State[run.columns().size()];
    Arrays.fill(states, State.OUTSIDE);
  }

  /** Those of them that are here, and all they lead to. */
  Set<StrandId> from(Set<StrandId> of) {
    run.prepare();
    List<StrandId> fresh = of.stream().filter(strands.strands()::contains).toList();
    while (!fresh.isEmpty()) {
      for (StrandId strand : fresh) {
        reached.add(strand);
        mark(strand, State.FRESH);
      }
      List<StrandId> next = next();
      fresh.forEach(strand -> mark(strand, State.DONE));
      fresh = next;
    }
    return reached;
  }

  private List<StrandId> next() {
    Set<StrandId> next = new HashSet<>();
    run.blocks()
        .forEach(
            (a, b) -> {
              if (states[a] == State.FRESH && states[b] == State.OUTSIDE) {
                add(next, a, b);
              } else if (states[b] == State.FRESH && states[a] == State.OUTSIDE) {
                add(next, b, a);
              }
            });
    for (PairDecision decision : decisions) {
      boolean first = reached.contains(decision.first());
      if (first != reached.contains(decision.second())) {
        next.add(first ? decision.second() : decision.first());
      }
    }
    next.retainAll(strands.strands());
    return new ArrayList<>(next);
  }

  private void add(Set<StrandId> next, int reachedRecord, int other) {
    StrandId strand = strands.strandOf(other);
    if (!next.contains(strand) && run.isEdge(reachedRecord, other)) {
      next.add(strand);
    }
  }

  private void mark(StrandId strand, State state) {
    for (int record : strands.recordsOf(strand)) {
      states[record] = state;
    }
  }
}
