package org.kontingent.hub.registry.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/** Evenly chosen pupils, always the same ones, a few at a time. */
final class PupilSample {
  private static final int PAGE = 500;
  private static final int BATCH = 20;

  private final Transactions transactions;
  private final StrandMarks marks;
  private final long mostStrands;

  /**
   * @param mostStrands about so many strands are looked at
   */
  PupilSample(Transactions transactions, StrandMarks marks, long mostStrands) {
    this.transactions = transactions;
    this.marks = marks;
    this.mostStrands = mostStrands;
  }

  /**
   * How many were chosen, and about how many there are.
   *
   * @param strands those of the pupils chosen
   */
  record Size(long chosen, long strands, long pupils) {}

  /** Tells each batch in a transaction of its own, which may be run again. */
  Size forEachBatch(TaskProgress progress, Consumer<Set<RegionalId>> work) {
    long all = transactions.call(marks::count);
    int every = (int) Math.max(1, (all + mostStrands - 1) / mostStrands);
    long seen = 0;
    long strands = 0;
    Set<RegionalId> chosen = new HashSet<>();
    Set<RegionalId> batch = new HashSet<>();
    List<Strand> page = transactions.call(() -> marks.page(null, PAGE));
    while (!page.isEmpty()) {
      for (Strand strand : page) {
        if (isChosen(strand.pupil(), every)) {
          strands++;
          if (chosen.add(strand.pupil())) {
            batch.add(strand.pupil());
          }
        }
        if (batch.size() >= BATCH) {
          tell(batch, work);
        }
      }
      seen += page.size();
      progress.report(seen, all);
      StrandId last = page.get(page.size() - 1).id();
      page = transactions.call(() -> marks.page(last, PAGE));
    }
    tell(batch, work);
    long pupils = strands == 0 ? 0 : chosen.size() * all / strands;
    return new Size(chosen.size(), strands, every == 1 ? chosen.size() : pupils);
  }

  private void tell(Set<RegionalId> batch, Consumer<Set<RegionalId>> work) {
    if (!batch.isEmpty()) {
      Set<RegionalId> whole = Set.copyOf(batch);
      transactions.run(() -> work.accept(whole));
      batch.clear();
    }
  }

  /** One of so many, whatever the order of their ids. */
  static boolean isChosen(RegionalId pupil, int every) {
    long mixed =
        (pupil.value().getMostSignificantBits() * 31 + pupil.value().getLeastSignificantBits())
            * 0x9E37_79B9_7F4A_7C15L;
    return Long.remainderUnsigned(mixed >>> 16, every) == 0;
  }
}
