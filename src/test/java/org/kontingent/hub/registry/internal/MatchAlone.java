package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.StrandId;

/** Finds where a school's new record would belong, and leaves it at that. */
public final class MatchAlone {
  private final Grouping grouping;
  private final OrderedIds ids;
  private final Clock clock;

  public MatchAlone(Grouping grouping, Clock clock) {
    this.grouping = Objects.requireNonNull(grouping);
    this.ids = new OrderedIds(clock);
    this.clock = clock;
  }

  /**
   * Joins the caller's transaction; gives how many strands were compared and in how many children.
   */
  public Found match(PupilFacts facts) {
    StrandId strand = new StrandId(ids.next());
    Gathered gathered =
        grouping.gather(Set.of(strand), new Arriving(strand, record(strand, facts)));
    return new Found(
        gathered.neighbourhood().strands().size(), grouping.partition(gathered).clusters().size());
  }

  /**
   * @param strands those that hang together with the record
   * @param children what they make
   */
  public record Found(int strands, int children) {}

  private SourceRecord record(StrandId strand, PupilFacts facts) {
    Instant now = clock.instant();
    return new SourceRecord(
        ids.next(),
        SourceRole.SCHOOL,
        "BENCH",
        strand.value().toString(),
        null,
        SourceOutcome.FOUND,
        null,
        facts,
        null,
        null,
        now,
        now,
        SourceRecord.hashOf(SourceOutcome.FOUND, facts),
        null,
        SourceRecord.RULE_VERSION,
        new RegionalId(strand.value()),
        LinkRule.CREATED,
        null,
        null);
  }
}
