package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.matching.ModelEstimation;
import org.kontingent.hub.registry.matching.StrandRow;
import org.kontingent.hub.registry.model.ModelState;
import org.kontingent.hub.registry.model.ModelVersion;

/**
 * Makes a version that was ordered from the registry's own records: read in pages, and of a large
 * registry only those of evenly chosen pupils, so that memory is bounded whatever its size. A run
 * that dies is begun anew by the next.
 */
public final class ModelEstimating {
  private static final int PAGE = 500;

  private final Transactions transactions;
  private final ModelStore models;
  private final StrandMarks marks;
  private final MatchKeyStore records;
  private final Clock clock;
  private final long mostStrands;
  private final long leastRows;

  /**
   * @param mostStrands of more strands than this a sample is taken
   * @param leastRows fewer records than this teach nothing
   */
  public ModelEstimating(
      Transactions transactions,
      ModelStore models,
      StrandMarks marks,
      MatchKeyStore records,
      Clock clock,
      long mostStrands,
      long leastRows) {
    this.transactions = transactions;
    this.models = models;
    this.marks = marks;
    this.records = records;
    this.clock = clock;
    this.mostStrands = mostStrands;
    this.leastRows = leastRows;
  }

  /** Makes what is ordered, if anything is. */
  public TaskResult run(TaskProgress progress) {
    Optional<ModelVersion> ordered =
        transactions.call(
            () ->
                models.all().stream().filter(one -> one.state() == ModelState.ORDERED).findFirst());
    if (ordered.isEmpty()) {
      return TaskResult.done(0);
    }
    long strands = transactions.call(marks::count);
    int every = (int) Math.max(1, (strands + mostStrands - 1) / mostStrands);
    ModelEstimation estimation = ModelEstimation.with(MatchSettings.DEFAULT, every);
    long rows = read(estimation, every, strands, progress);
    if (rows < leastRows) {
      transactions.run(() -> models.update(ordered.get().failed("TOO_FEW_RECORDS"), null));
      return new TaskResult(rows, "TOO_FEW_RECORDS");
    }
    MatchModel model = estimation.model();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transactions.run(
        () -> models.update(ordered.get().made(model, rows, now), MatchModels.text(model)));
    return TaskResult.done(rows);
  }

  private long read(ModelEstimation into, int every, long strands, TaskProgress progress) {
    long rows = 0;
    long seen = 0;
    StrandId after = null;
    while (true) {
      StrandId last = after;
      List<Strand> page = transactions.call(() -> marks.page(last, PAGE));
      if (page.isEmpty()) {
        return rows;
      }
      Map<StrandId, RegionalId> chosen =
          page.stream()
              .filter(one -> Sampling.isChosen(one.pupil(), every))
              .collect(Collectors.toMap(Strand::id, Strand::pupil, (a, b) -> a, TreeMap::new));
      Map<StrandId, List<SourceRecord>> said = new TreeMap<>();
      transactions
          .call(() -> records.records(chosen.keySet()))
          .forEach(
              one -> said.computeIfAbsent(one.strand(), s -> new ArrayList<>()).add(one.record()));
      for (Map.Entry<StrandId, List<SourceRecord>> strand : said.entrySet()) {
        for (StrandRow row : MatchRows.of(strand.getValue())) {
          // A second document of one record repeats its names, and would teach that all do.
          if (row.row().recordId().endsWith("/0")) {
            into.take(chosen.get(strand.getKey()).toString(), row);
            rows++;
          }
        }
      }
      seen += page.size();
      progress.report(seen, strands);
      after = page.get(page.size() - 1).id();
    }
  }
}
