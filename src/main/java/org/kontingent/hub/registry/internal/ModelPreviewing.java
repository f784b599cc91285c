package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.matching.Partition;
import org.kontingent.hub.registry.matching.ReviewCase;
import org.kontingent.hub.registry.model.ModelPreview;
import org.kontingent.hub.registry.model.ModelState;
import org.kontingent.hub.registry.model.ModelVersion;

/**
 * Counts what adopting a version would do: evenly chosen pupils, and whatever hangs together with
 * them, are grouped by the version in force and by the other. Writes nothing but the counts.
 */
public final class ModelPreviewing {
  private static final int PAGE = 500;
  private static final int BATCH = 20;

  private final Transactions transactions;
  private final ModelStore store;
  private final MatchModels models;
  private final StrandMarks marks;
  private final StrandStore strands;
  private final Grouping grouping;
  private final Clock clock;
  private final long mostStrands;

  /**
   * @param mostStrands about so many are looked at
   */
  public ModelPreviewing(
      Transactions transactions,
      ModelStore store,
      MatchModels models,
      StrandMarks marks,
      StrandStore strands,
      Grouping grouping,
      Clock clock,
      long mostStrands) {
    this.transactions = transactions;
    this.store = store;
    this.models = models;
    this.marks = marks;
    this.strands = strands;
    this.grouping = grouping;
    this.clock = clock;
    this.mostStrands = mostStrands;
  }

  /** Previews a version that is made and not previewed against the one in force yet. */
  public TaskResult run(TaskProgress progress) {
    ModelStore.Head head = transactions.call(() -> store.head().orElseThrow());
    Optional<ModelVersion> next = transactions.call(() -> waiting(head.number()));
    if (head.regroupedAt() == null || next.isEmpty()) {
      return TaskResult.done(0);
    }
    Count count = new Count(head.number(), next.get().number());
    ModelPreview preview = count.over(progress);
    transactions.run(
        () ->
            store
                .lock(next.get().number())
                .filter(one -> one.state() == ModelState.ESTIMATED)
                .ifPresent(one -> store.update(one.previewed(preview), null)));
    return TaskResult.done(preview.sampled());
  }

  private Optional<ModelVersion> waiting(int inForce) {
    return store.all().stream()
        .filter(one -> one.state() == ModelState.ESTIMATED)
        .filter(one -> one.preview() == null || one.preview().against() != inForce)
        .findFirst();
  }

  /** Two pupils, the lesser id first; twice the same for parts of one. */
  private record Pair(RegionalId one, RegionalId other) {
    static Pair of(RegionalId a, RegionalId b) {
      return a.value().compareTo(b.value()) < 0 ? new Pair(a, b) : new Pair(b, a);
    }
  }

  /** Counts with two versions. */
  private final class Count {
    private final int against;
    private final int candidate;
    private final Set<RegionalId> sampled = new HashSet<>();
    private final Set<Pair> joined = new HashSet<>();
    private final Set<RegionalId> separated = new HashSet<>();
    private final Set<Pair> casesBefore = new HashSet<>();
    private final Set<Pair> casesAfter = new HashSet<>();

    Count(int against, int candidate) {
      this.against = against;
      this.candidate = candidate;
    }

    ModelPreview over(TaskProgress progress) {
      long all = transactions.call(marks::count);
      int every = (int) Math.max(1, (all + mostStrands - 1) / mostStrands);
      long seen = 0;
      long sampledStrands = 0;
      Set<RegionalId> batch = new HashSet<>();
      List<Strand> page = transactions.call(() -> marks.page(null, PAGE));
      while (!page.isEmpty()) {
        for (Strand strand : page) {
          if (Sampling.isChosen(strand.pupil(), every)) {
            sampledStrands++;
            if (sampled.add(strand.pupil())) {
              batch.add(strand.pupil());
            }
          }
          if (batch.size() >= BATCH) {
            look(batch);
          }
        }
        seen += page.size();
        progress.report(seen, all);
        StrandId last = page.get(page.size() - 1).id();
        page = transactions.call(() -> marks.page(last, PAGE));
      }
      look(batch);
      long pupilsInAll = sampledStrands == 0 ? 0 : sampled.size() * all / sampledStrands;
      return preview(every == 1 ? sampled.size() : pupilsInAll);
    }

    private ModelPreview preview(long pupilsInAll) {
      Set<Pair> stillQueued = new HashSet<>(casesBefore);
      stillQueued.retainAll(casesAfter);
      return new ModelPreview(
          against,
          pupilsInAll,
          sampled.size(),
          joined.size(),
          separated.size(),
          casesAfter.size() - stillQueued.size(),
          casesBefore.size() - stillQueued.size(),
          stillQueued.size(),
          clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private void look(Set<RegionalId> batch) {
      if (!batch.isEmpty()) {
        transactions.run(() -> compare(Set.copyOf(batch)));
        batch.clear();
      }
    }

    private void compare(Set<RegionalId> batch) {
      Set<StrandId> touched =
          strands.at(batch).stream().map(Strand::id).collect(Collectors.toSet());
      Gathered before = grouping.gather(touched, null, models.of(against));
      Gathered after = grouping.gather(touched, null, models.of(candidate));
      cases(before, batch, casesBefore);
      Partition partition = cases(after, batch, casesAfter);
      Map<StrandId, RegionalId> standing = standing(after);
      Map<RegionalId, Integer> parts = new HashMap<>();
      for (Set<StrandId> child : partition.clusters()) {
        Set<RegionalId> of =
            child.stream()
                .map(standing::get)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        of.forEach(pupil -> parts.merge(pupil, 1, Integer::sum));
        for (RegionalId one : of) {
          for (RegionalId other : of) {
            if (!one.equals(other) && (batch.contains(one) || batch.contains(other))) {
              joined.add(Pair.of(one, other));
            }
          }
        }
      }
      parts.forEach(
          (pupil, count) -> {
            if (count > 1 && batch.contains(pupil)) {
              separated.add(pupil);
            }
          });
    }

    /** Cases between pupils as they stand now, or within one that would be separated. */
    private Partition cases(Gathered gathered, Set<RegionalId> batch, Set<Pair> into) {
      Partition partition = grouping.partition(gathered);
      Map<StrandId, RegionalId> standing = standing(gathered);
      for (ReviewCase one : partition.review()) {
        RegionalId first = standing.get(one.first());
        RegionalId second = standing.get(one.second());
        if (first != null && second != null && (batch.contains(first) || batch.contains(second))) {
          into.add(Pair.of(first, second));
        }
      }
      return partition;
    }
  }

  private static Map<StrandId, RegionalId> standing(Gathered gathered) {
    return gathered.strands().stream().collect(Collectors.toMap(Strand::id, Strand::pupil));
  }
}
