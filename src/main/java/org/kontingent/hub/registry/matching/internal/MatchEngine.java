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
  private final Intake intake;

  public MatchEngine(Consumer<FieldProblem> problems) {
    this.intake = new Intake(columns, words, texts, repairs, problems);
  }

  @Override
  public void take(Feed feed, FeedRow row) {
    intake.take(feed, row);
  }

  @Override
  public MatchResult match(MatchSettings settings) {
    return result(new MatchRun(columns, words, texts, repairs, settings));
  }

  @Override
  public MatchResult match(MatchModel model) {
    return result(
        new MatchRun(columns, words, texts, repairs, (FrozenModel) model, Set.of(), Bonds.NONE));
  }

  private MatchResult result(MatchRun run) {
    run.run();
    return new RunResult(run, texts, repairs);
  }
}
