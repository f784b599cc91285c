package org.kontingent.hub.registry.matching.internal;

import java.util.Set;
import java.util.function.Consumer;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.FieldProblem;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchResult;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.matching.RecordMatching;
import org.kontingent.hub.registry.matching.Repair;

/** The engine behind {@link RecordMatching}: normal forms while taking, the rest when matching. */
public final class MatchEngine implements RecordMatching {
  private final Columns columns = new Columns();
  private final NameWords words = new NameWords();
  private final Texts texts = new Texts();
  private final long[] repairs = new long[Repair.values().length];
  private final MatchSettings settings;
  private final FrozenModel model;
  private final Intake intake;

  public MatchEngine(MatchSettings settings, Consumer<FieldProblem> problems) {
    this.settings = settings;
    this.model = null;
    this.intake = new Intake(columns, words, texts, repairs, problems);
  }

  /** With a model that was made before. */
  public MatchEngine(MatchModel model, Consumer<FieldProblem> problems) {
    this.settings = model.settings();
    this.model = (FrozenModel) model;
    this.intake = new Intake(columns, words, texts, repairs, problems);
  }

  @Override
  public void take(Feed feed, FeedRow row) {
    intake.take(feed, row);
  }

  @Override
  public MatchResult match() {
    MatchRun run =
        model == null
            ? new MatchRun(columns, words, texts, repairs, settings)
            : new MatchRun(columns, words, texts, repairs, model, Set.of(), Bonds.NONE);
    run.run();
    return new RunResult(run, texts, repairs);
  }
}
