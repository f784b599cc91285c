package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.StrandRow;

/**
 * Has the registry follow the version of the model that was adopted: first all strands get keys by
 * it, then all are put where it puts them, a few in each transaction. What is done is marked at the
 * strand, so a run that dies, on whichever node, is gone on with by the next.
 *
 * <p>Between the steps it waits until no transaction can live that began before the one before: a
 * transaction goes by the version that was adopted when it read it, and what it writes late must
 * still be found here.
 */
public final class ModelRegrouping {
  /** Longer than any transaction of the registry lives. */
  static final Duration GRACE = Duration.ofMinutes(1);

  private static final int KEY_PAGE = 500;
  private static final int GROUP_PAGE = 100;

  private final Transactions transactions;
  private final ModelStore store;
  private final MatchModels models;
  private final StrandMarks marks;
  private final StrandStore strands;
  private final MatchKeyStore keys;
  private final Regrouping regrouping;
  private final Clock clock;

  public ModelRegrouping(
      Transactions transactions,
      ModelStore store,
      MatchModels models,
      StrandMarks marks,
      StrandStore strands,
      MatchKeyStore keys,
      Regrouping regrouping,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.models = models;
    this.marks = marks;
    this.strands = strands;
    this.keys = keys;
    this.regrouping = regrouping;
    this.clock = clock;
  }

  /** Does what is left to do; nothing if the registry follows the version adopted. */
  public TaskResult run(TaskProgress progress) {
    ModelStore.Head head = head();
    if (head.regroupedAt() != null || !isOver(head.adoptedAt())) {
      return TaskResult.done(0);
    }
    Run run = new Run(head.number(), progress);
    run.makeKeys();
    if (!head.isKeyed()) {
      transactions.run(() -> store.keyed(run.version, now()));
    }
    run.group();
    if (run.failed > 0) {
      return new TaskResult(run.done, "STRANDS_LEFT_OUT");
    }
    transactions.run(this::settle);
    return TaskResult.done(run.done);
  }

  /** Nothing is left, and nobody can leave anything any more. */
  private void settle() {
    ModelStore.Head head = store.head().orElseThrow();
    boolean isDone =
        head.isKeyed()
            && isOver(head.keyedAt())
            && marks.notKeyed(head.number(), null, 1).isEmpty()
            && marks.notJudged(head.number(), null, 1).isEmpty();
    if (isDone) {
      store.settled(head.number(), now());
    }
  }

  private ModelStore.Head head() {
    return transactions.call(() -> store.head().orElseThrow());
  }

  private boolean isOver(Instant began) {
    return !clock.instant().isBefore(began.plus(GRACE));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** One run over all strands. */
  private final class Run {
    private final int version;
    private final TaskProgress progress;
    private final long expected;
    private long done;
    private long failed;

    Run(int version, TaskProgress progress) {
      this.version = version;
      this.progress = progress;
      this.expected =
          transactions.call(() -> marks.countNotKeyed(version) + marks.countNotJudged(version));
    }

    void makeKeys() {
      StrandId after = null;
      while (isInForce()) {
        StrandId last = after;
        List<StrandId> page = transactions.call(() -> marks.notKeyed(version, last, KEY_PAGE));
        if (page.isEmpty()) {
          return;
        }
        transactions.run(() -> keysAnew(page));
        after = page.get(page.size() - 1);
        count(page.size());
      }
    }

    void group() {
      StrandId after = null;
      while (isInForce()) {
        StrandId last = after;
        List<StrandId> page = transactions.call(() -> marks.notJudged(version, last, GROUP_PAGE));
        if (page.isEmpty()) {
          return;
        }
        if (!isGrouped(page)) {
          page.stream().filter(one -> !isGrouped(List.of(one))).forEach(one -> failed++);
        }
        after = page.get(page.size() - 1);
        count(page.size());
      }
    }

    /** Another may be adopted while this one is followed. */
    private boolean isInForce() {
      return head().number() == version;
    }

    private void count(int strandsDone) {
      done += strandsDone;
      progress.report(done, expected);
    }

    private boolean isGrouped(List<StrandId> page) {
      try {
        transactions.run(() -> regrouping.around(withThoseBeside(page)));
        return true;
      } catch (RuntimeException e) {
        return false;
      }
    }

    /** By another model those that stand together may hang together no more. */
    private Set<StrandId> withThoseBeside(List<StrandId> page) {
      Set<StrandId> all = new HashSet<>(page);
      Set<RegionalId> pupils =
          strands.find(page).stream().map(Strand::pupil).collect(Collectors.toSet());
      strands.at(pupils).forEach(beside -> all.add(beside.id()));
      return all;
    }

    private void keysAnew(List<StrandId> page) {
      MatchModels.Judge judge = models.of(version);
      Map<StrandId, Set<Long>> had = keys.byStrand(page);
      Map<StrandId, List<SourceRecord>> said =
          keys.records(page).stream()
              .collect(
                  Collectors.groupingBy(
                      CurrentRecord::strand,
                      Collectors.mapping(CurrentRecord::record, Collectors.toList())));
      for (StrandId strand : page) {
        Set<Long> wanted = new HashSet<>();
        for (StrandRow row : MatchRows.of(said.getOrDefault(strand, new ArrayList<>()))) {
          for (long key : judge.keys().of(row.feed(), row.row())) {
            wanted.add(key);
          }
        }
        Set<Long> gone = new HashSet<>(had.getOrDefault(strand, Set.of()));
        gone.removeAll(wanted);
        keys.remove(strand, gone);
        wanted.removeAll(had.getOrDefault(strand, Set.of()));
        keys.add(strand, wanted);
      }
      marks.keyed(page, version);
    }
  }
}
