package org.kontingent.hub.registry.load.internal;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.internal.StrandKeys;
import org.kontingent.hub.registry.internal.StrongKey;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadListener;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.RecordMatching;

/** The first reading: every row is checked, told of if need be, booked and given to matching. */
final class ReadFeeds implements FeedFiles.Visitor {
  private static final int TOLD_EVERY = 10_000;

  private final RowBook rows = new RowBook();
  private final Map<LoadProblem, Long> problems = new EnumMap<>(LoadProblem.class);
  private final RecordMatching matching = RecordMatching.telling(problem -> {});
  private final Map<Feed, Long> taken = new EnumMap<>(Feed.class);
  private final LoadListener listener;
  private final FactsReading reading;
  private final Schools schools;
  private final PlaceBook places = new PlaceBook();
  private final PlaceReading placeReading;
  private Feed feed;
  private int line;
  private long seen;

  ReadFeeds(SchoolPlan plan, KnownSchools known, ZoneId zone, LoadListener listener) {
    this.listener = listener;
    this.reading =
        new FactsReading(
            plan.today(), zone, key -> false, (field, why) -> problem(feed, line, field, why));
    this.schools = new Schools(known, plan, this::organisationProblem);
    this.placeReading =
        new PlaceReading(known, schools, plan, (field, why) -> problem(feed, line, field, why));
  }

  /** Organisations first, for the feeds name them. */
  void readAll(FeedFiles files) {
    files.forEachOrganisation(schools);
    files.forEach(this);
  }

  RowBook rows() {
    return rows;
  }

  RecordMatching matching() {
    return matching;
  }

  /** Rows of the feed that has most of them. */
  long largestFeed() {
    return taken.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  PlaceBook places() {
    return places;
  }

  Map<LoadProblem, Long> problems() {
    return problems;
  }

  @Override
  public void row(Feed of, int at, long offset, LoadedRow row) {
    feed = of;
    line = at;
    if (++seen % TOLD_EVERY == 0) {
      listener.read(seen);
    }
    String id = row.row().recordId();
    if (id.length() > SourceKey.LONGEST_ID || Texts.hasControl(id)) {
      problem(of, at, "record_id", LoadProblem.ID_UNUSABLE);
    } else if (rows.row(id) != HashIndex.ABSENT) {
      problem(of, at, "record_id", LoadProblem.ID_TWICE);
    } else {
      Optional<FactsReading.Read> read = reading.read(of, row);
      if (read.isPresent()) {
        rows.add(of, at, offset, id);
        taken.merge(of, 1L, Long::sum);
        rows.keys(StrongKey.of(read.get().facts()));
        if (of == Feed.SCHOOL) {
          placeReading.read(row).ifPresent(place -> places.keep(rows.size() - 1, place));
        }
        StrandKeys.row(id, Roles.of(of), read.get().facts())
            .ifPresent(known -> matching.take(known.feed(), known.row()));
      }
    }
  }

  @Override
  public void problem(Feed of, int at, String field, LoadProblem why) {
    problems.merge(why, 1L, Long::sum);
    listener.problem(of, at, field, why);
  }

  private void organisationProblem(int at, String field, LoadProblem why) {
    problems.merge(why, 1L, Long::sum);
    listener.organisationProblem(at, field, why);
  }

  /** Tells of the rows that only say again where their child studies. */
  void placeTwice(int row) {
    problem(rows.feed(row), rows.line(row), "school_id", LoadProblem.PLACE_TWICE);
  }

  /** Tells of the numbers that are none because so many bear them. */
  void tellPlaceholders(Children children) {
    if (!children.placeholders().isEmpty()) {
      for (int n = 0; n < rows.keyCount(); n++) {
        if (children.placeholders().contains(rows.key(n))) {
          int row = rows.rowOfKey(n);
          problem(rows.feed(row), rows.line(row), "number", LoadProblem.PLACEHOLDER);
        }
      }
    }
  }
}
