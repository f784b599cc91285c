package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.internal.Computed;
import org.kontingent.hub.registry.internal.FirstGolden;
import org.kontingent.hub.registry.internal.FoundConflict;
import org.kontingent.hub.registry.internal.LinkRule;
import org.kontingent.hub.registry.internal.MatchModels;
import org.kontingent.hub.registry.internal.Openings;
import org.kontingent.hub.registry.internal.SourceRecord;
import org.kontingent.hub.registry.internal.StrandKeys;
import org.kontingent.hub.registry.internal.StrongKey;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadOrder;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.school.internal.Written;

/**
 * Makes of the rows of a child all that is stored of it. Reads the rows again instead of keeping
 * them, since a region's do not fit into memory. Depends on files, orders and the moments of the
 * load alone. Safe for all threads.
 */
final class ChildMaking {
  private static final int MOST_CONFLICTS = 1 << 10;

  private final FeedFiles files;
  private final LoadOrder order;
  private final StoredLoad load;
  private final RowBook rows;
  private final Children children;
  private final ChildStudies studies;
  private final LoadIds ids;
  private final Openings openings;
  private final MatchModels.Judge judge;
  private final FactsReading reading;

  ChildMaking(
      FeedFiles files,
      LoadOrder order,
      StoredLoad load,
      RowBook rows,
      Children children,
      PlaceBook places,
      Openings openings,
      MatchModels.Judge judge,
      ZoneId zone) {
    this.files = files;
    this.order = order;
    this.load = load;
    this.rows = rows;
    this.children = children;
    this.ids = new LoadIds(load.asOf(), load.fingerprint());
    this.studies =
        new ChildStudies(
            places,
            children,
            ids,
            new Written(order.systems().get(Feed.SCHOOL), null, load.asOf(), load.startedAt()),
            LocalDate.ofInstant(load.startedAt(), zone));
    this.openings = openings;
    this.judge = judge;
    this.reading =
        new FactsReading(
            LocalDate.ofInstant(load.asOf(), zone),
            zone,
            key -> children.placeholders().contains(RowBook.hashOf(key)),
            Problems.NOBODY);
  }

  LoadedChild make(int child) {
    RegionalId pupil = pupil(child);
    List<SourceRecord> own = records(child);
    Map<RegionalId, List<SourceRecord>> sharing = new HashMap<>();
    for (int other : children.clashing(child)) {
      sharing.put(pupil(other), records(other));
    }
    Computed alone = FirstGolden.of(pupil, own, sharing);
    ChildStudies.Studies places = studies.of(child, pupil, own, alone.golden().birthDate());
    Computed computed = alone.studying(places.study());
    List<LoadedRecord> records = new ArrayList<>(own.size());
    for (int n = 0; n < own.size(); n++) {
      records.add(
          new LoadedRecord(
              new StrandId(ids.id(LoadIds.Of.STRAND, children.before(child) + n)),
              own.get(n),
              StrongKey.of(own.get(n).facts()),
              StrandKeys.of(judge.keys(), own.get(n).role(), own.get(n).facts())));
    }
    return new LoadedChild(
        pupil,
        computed,
        records,
        conflicts(child, computed),
        judge.number(),
        places.enrolments(),
        ids.id(LoadIds.Of.CHANGE, child));
  }

  /** The strand of its first row has the same id. */
  private RegionalId pupil(int child) {
    return new RegionalId(ids.id(LoadIds.Of.STRAND, children.before(child)));
  }

  private List<SourceRecord> records(int child) {
    List<SourceRecord> records = new ArrayList<>(children.rowCount(child));
    RegionalId pupil = pupil(child);
    for (int n = 0; n < children.rowCount(child); n++) {
      records.add(record(pupil, children.row(child, n), children.before(child) + n, n == 0));
    }
    return records;
  }

  private SourceRecord record(RegionalId pupil, int row, long ordinal, boolean isFirst) {
    Feed feed = rows.feed(row);
    LoadedRow loaded = files.at(feed, rows.offset(row));
    FactsReading.Read read =
        reading
            .read(feed, loaded)
            .orElseThrow(() -> new IllegalStateException("a row says less than when it was read"));
    return new SourceRecord(
        ids.id(LoadIds.Of.RECORD, ordinal),
        Roles.of(feed),
        order.systems().get(feed),
        loaded.row().recordId(),
        null,
        SourceOutcome.FOUND,
        null,
        read.facts(),
        null,
        read.eventTime(),
        load.asOf(),
        load.startedAt(),
        SourceRecord.hashOf(SourceOutcome.FOUND, read.facts()),
        null,
        SourceRecord.RULE_VERSION,
        pupil,
        isFirst ? LinkRule.CREATED : LinkRule.M5,
        null,
        null);
  }

  private List<ConflictView> conflicts(int child, Computed computed) {
    List<ConflictView> opened = new ArrayList<>();
    List<FoundConflict> all = new ArrayList<>(computed.conflicts());
    for (int other : children.lookalikes(child)) {
      all.add(FoundConflict.possibleDuplicate(pupil(other)));
    }
    for (FoundConflict found : all) {
      long ordinal = (long) child * MOST_CONFLICTS + opened.size();
      opened.add(openings.opened(ids.id(LoadIds.Of.CONFLICT, ordinal), found, load.startedAt()));
    }
    return opened;
  }
}
