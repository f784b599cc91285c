package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchSettings;
import org.kontingent.hub.registry.matching.ModelEstimation;
import org.kontingent.hub.registry.matching.Repair;
import org.kontingent.hub.registry.matching.StrandRow;

/** {@link ModelEstimation}: the first half of a run, with pairs weighed by how they were chosen. */
public final class SampledEstimation implements ModelEstimation {
  private final MatchSettings settings;
  private final int every;
  private final Columns columns = new Columns();
  private final NameWords words = new NameWords();
  private final Texts texts = new Texts();
  private final long[] repairs = new long[Repair.values().length];
  private final Intake intake = new Intake(columns, words, texts, repairs, problem -> {});
  private final Set<Long> said = new HashSet<>();
  private int[] children = new int[1024];

  public SampledEstimation(MatchSettings settings, int every) {
    this.settings = settings;
    this.every = every;
  }

  @Override
  public void take(String child, StrandRow row) {
    long hash = TextHash.of(child + "|" + row.feed() + "|" + content(row.row()));
    if (!said.add(hash)) {
      return;
    }
    int record = columns.size();
    // Called by what it says, so that nothing depends on which of two equal ones came first.
    intake.take(row.feed(), row.row().withRecordId(Long.toHexString(hash)));
    if (record == children.length) {
      children = Arrays.copyOf(children, record * 2);
    }
    children[record] = texts.of(child);
  }

  @Override
  public MatchModel model() {
    MatchRun run = new MatchRun(columns, words, texts, repairs, settings);
    run.estimate(new Sample(children, every));
    return run.model();
  }

  private static String content(FeedRow row) {
    return String.join(
        "|",
        row.surname() + "",
        row.first() + "",
        row.patronymic() + "",
        row.gender() + "",
        row.birthDate() + "",
        row.birthPlace() + "",
        row.snils() + "",
        row.documentType() + "",
        row.documentSeries() + "",
        row.documentNumber() + "",
        row.actNumber() + "",
        row.parent() + "",
        row.otherParent() + "",
        row.address() + "",
        row.phone() + "");
  }
}
