package org.kontingent.hub.registry.load.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.internal.Openings;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadFeeds;
import org.kontingent.hub.registry.load.LoadListener;
import org.kontingent.hub.registry.load.LoadOrder;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadReport;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.MatchResult;
import org.kontingent.hub.registry.matching.MatchSummary;
import org.kontingent.hub.registry.school.internal.Written;

/** {@link LoadFeeds}: reads all, matches all, then writes child after child. */
public final class FeedLoading implements LoadFeeds {
  private final LoadStore store;
  private final ZoneId zone;
  private final Clock clock;
  private final Openings openings;
  private final MatchModels models;
  private final Transactions transactions;

  /**
   * @param models what the registry matches by, else what arrives later would regroup the children
   */
  public FeedLoading(
      LoadStore store,
      MatchModels models,
      Transactions transactions,
      WorkingDays workingDays,
      ZoneId zone,
      Clock clock) {
    this.store = store;
    this.models = models;
    this.transactions = transactions;
    this.zone = zone;
    this.clock = clock;
    this.openings = new Openings(workingDays, zone);
  }

  /** What the files came to. */
  private record Matched(
      ReadFeeds read, Children children, MatchSummary summary, MatchModels.Judge judge) {
    /**
     * The same children, found by the same model: keys hold for one model only. The last word tells
     * what is written of them: a version that wrote less must not be gone on with.
     */
    String fingerprint() {
      return children.fingerprint()
          + "-"
          + judge.matching().model().fingerprint().substring(0, 16)
          + "-placed";
    }
  }

  @Override
  public LoadReport load(FeedFiles files, LoadOrder order, LoadListener listener) {
    String fingerprint = fingerprint(files, order);
    Optional<StoredLoad> last = store.last();
    Optional<StoredLoad> unfinished = last.filter(load -> !load.isFinished());
    if (last.isPresent()
        && last.get().isFinished()
        && last.get().fingerprint().equals(fingerprint)) {
      return report(last.get(), Optional.empty());
    }
    unfinished
        .filter(load -> !load.fingerprint().equals(fingerprint))
        .ifPresent(
            other -> {
              throw new HubException(
                  "LOAD_UNFINISHED",
                  "a load of other files, or with other orders, was broken off: repeat it with the"
                      + " same files and orders, to its end");
            });
    requireEmpty(unfinished.map(StoredLoad::written).orElse(0L));

    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant startedAt = unfinished.map(StoredLoad::startedAt).orElse(now);
    Instant asOf =
        unfinished.map(StoredLoad::asOf).orElse(order.asOf() == null ? now : order.asOf());
    SchoolPlan plan =
        new SchoolPlan(
            new LoadIds(asOf, fingerprint),
            LocalDate.ofInstant(asOf, zone),
            new Written(order.systems().get(Feed.SCHOOL), null, asOf, startedAt));
    KnownSchools known = store.schools();
    ReadFeeds read = read(files, plan, known, listener);
    MatchModels.Judge judge = judge(unfinished.isPresent(), read);
    Matched matched = matched(read, known, judge, startedAt, listener);
    StoredLoad load =
        unfinished.orElseGet(() -> begun(fingerprint, matched, order, asOf, startedAt));
    if (!load.children().equals(matched.fingerprint())) {
      throw new HubException(
          "LOAD_CHANGED",
          "the same files come to other children than when this load began: finish it with the"
              + " version it was begun with");
    }
    StoredLoad opened = opened(load, plan.all());
    return report(written(files, order, opened, matched, listener), Optional.of(matched.summary()));
  }

  /** Of what decides over the outcome: contents, names of systems, the sources' moment. */
  private static String fingerprint(FeedFiles files, LoadOrder order) {
    String all = files.fingerprint() + "|" + order.systems() + "|" + order.asOf();
    return HexFormat.of().formatHex(IdHash.digest(all));
  }

  private void requireEmpty(long but) {
    if (store.pupils() != but) {
      throw new HubException(
          "REGISTRY_NOT_EMPTY",
          "the registry holds pupils that did not come from this load: a first load needs an empty"
              + " registry");
    }
  }

  private ReadFeeds read(
      FeedFiles files, SchoolPlan plan, KnownSchools known, LoadListener listener) {
    listener.begins(LoadListener.Stage.READING);
    ReadFeeds read = new ReadFeeds(plan, known, zone, listener);
    read.readAll(files);
    return read;
  }

  /** A load that was begun is ended by the model it was begun with. */
  private MatchModels.Judge judge(boolean isBegun, ReadFeeds read) {
    return isBegun
        ? transactions.call(models::inForce)
        : models.grownTo(read.largestFeed(), transactions, clock);
  }

  private Matched matched(
      ReadFeeds read,
      KnownSchools known,
      MatchModels.Judge judge,
      Instant startedAt,
      LoadListener listener) {
    listener.begins(LoadListener.Stage.MATCHING);
    MatchResult result = read.matching().match(judge.matching().model());
    Children children = Children.of(read.rows(), result);
    read.tellPlaceholders(children);
    LocalDate today = LocalDate.ofInstant(startedAt, zone);
    read.places().settle(children, known, startedAt, today, read::placeTwice);
    return new Matched(read, children, result.summary(), judge);
  }

  private StoredLoad begun(
      String fingerprint, Matched matched, LoadOrder order, Instant asOf, Instant startedAt) {
    StoredLoad load =
        new StoredLoad(
            LoadIds.ofLoad(fingerprint, asOf),
            fingerprint,
            matched.fingerprint(),
            order.ground(),
            asOf,
            startedAt,
            null,
            0,
            Map.of());
    store.begin(load);
    return load;
  }

  /** What the children will refer to; on going on, mostly nothing. */
  private StoredLoad opened(StoredLoad load, NewSchools schools) {
    if (schools.isEmpty()) {
      return load;
    }
    Tally tally = new Tally(load.counts());
    tally.add(schools);
    StoredLoad after = load.after(load.written(), tally.all());
    store.open(load, schools, after);
    return after;
  }

  private StoredLoad written(
      FeedFiles files, LoadOrder order, StoredLoad load, Matched matched, LoadListener listener) {
    listener.begins(LoadListener.Stage.WRITING);
    ChildMaking making =
        new ChildMaking(
            files,
            order,
            load,
            matched.read().rows(),
            matched.children(),
            matched.read().places(),
            openings,
            matched.judge(),
            zone);
    StoredLoad done =
        new ChunkWriting(store, making, matched.children().count(), order.chunk(), listener)
            .write(load);
    Tally tally = new Tally(done.counts());
    tally.set(Tally.STRANGERS, store.pupils() - done.written());
    tally.set(Tally.QUEUED, matched.children().pairsForReview());
    matched.read().problems().forEach(tally::set);
    StoredLoad finished =
        done.finished(clock.instant().truncatedTo(ChronoUnit.MILLIS), tally.all());
    store.finish(finished);
    return finished;
  }

  private static LoadReport report(StoredLoad load, Optional<MatchSummary> summary) {
    Tally tally = new Tally(load.counts());
    return new LoadReport(
        summary.isEmpty(),
        load.finishedAt(),
        tally.get(Tally.CREATED),
        tally.get(Tally.LINKED),
        tally.get(Tally.CONFIRMED),
        tally.get(Tally.QUEUED),
        tally.get(Tally.STRANGERS),
        tally.conflicts(),
        tally.problems(LoadProblem.Effect.ROW),
        tally.problems(LoadProblem.Effect.VALUE),
        new LoadReport.Places(
            tally.get(Tally.ENROLMENTS),
            tally.get(Tally.STUDYING),
            tally.get(Tally.ORGANISATIONS),
            tally.get(Tally.GROUPS),
            tally.problems(LoadProblem.Effect.PLACE)),
        summary);
  }
}
