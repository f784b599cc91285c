package org.kontingent.hub.registry.matching.internal;

import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.Neighbourhood;
import org.kontingent.hub.registry.matching.Partition;
import org.kontingent.hub.registry.matching.ReviewCase;
import org.kontingent.hub.registry.matching.StrandExplanation;
import org.kontingent.hub.registry.matching.StrandMatching;
import org.kontingent.hub.registry.matching.Sureness;

/** The engine behind {@link StrandMatching}: a run of its own for every question. */
public final class StrandEngine implements StrandMatching {
  private final FrozenModel model;
  private final WordMemory memory = new WordMemory();

  public StrandEngine(MatchModel model) {
    this.model = (FrozenModel) model;
  }

  @Override
  public MatchModel model() {
    return model;
  }

  @Override
  public Set<StrandId> component(Neighbourhood neighbourhood, Set<StrandId> of) {
    return new StrandRun(neighbourhood, model, memory).component(of);
  }

  @Override
  public Partition partition(Neighbourhood neighbourhood) {
    return new StrandRun(neighbourhood, model, memory).partition();
  }

  @Override
  public Sureness sureness(Neighbourhood neighbourhood) {
    StrandRun run = new StrandRun(neighbourhood, model, memory);
    Partition partition = run.partition();
    return new Sureness(
        run.run().agglomeration().joins(),
        partition.review().stream().map(ReviewCase::probability).toList());
  }

  @Override
  public Optional<StrandExplanation> explain(
      Neighbourhood neighbourhood, StrandId one, StrandId other) {
    StrandRun run = new StrandRun(neighbourhood, model, memory);
    run.partition();
    return new StrandExplainer(run).explain(one, other);
  }
}
