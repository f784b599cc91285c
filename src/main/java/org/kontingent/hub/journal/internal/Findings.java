package org.kontingent.hub.journal.internal;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.journal.ChainFinding;
import org.kontingent.hub.journal.ChainReport;
import org.kontingent.hub.platform.TaskProgress;

/** What a running check has found so far. */
final class Findings {
  private final List<ChainFinding> first = new ArrayList<>();
  private final TaskProgress progress;
  private long count;
  private long rows;
  private long batches;
  private long heads;

  Findings(TaskProgress progress) {
    this.progress = progress;
  }

  void add(ChainFinding.Kind kind, String stream, Object where) {
    count++;
    if (first.size() < ChainReport.MOST_FINDINGS) {
      first.add(new ChainFinding(kind, stream, String.valueOf(where)));
    }
  }

  void batch() {
    batches++;
  }

  void rows(long more) {
    rows += more;
    progress.report(rows, -1);
  }

  void head() {
    heads++;
  }

  ChainReport report() {
    return new ChainReport(first, count, rows, batches, heads);
  }
}
