package org.kontingent.hub.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.region.RegionStrands;

/** The partition of strands is a function of rows, decisions and model, however it came about. */
class StrandMatchingTest {
  private static final int PUPILS = 70;
  private static final MatchModel MODEL = MatchModel.standard();

  @TempDir private static Path directory;
  private static RegionStrands region;
  private static List<StrandRows> strands;

  private final StrandMatching matching = StrandMatching.with(MODEL);

  @BeforeAll
  static void inventRegion() throws IOException {
    region = new RegionStrands(11, PUPILS, directory);
    strands = region.strands();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void singleArrivalsInAnyOrderEndAsAllAtOnceAndAsInBulk(long seed) {
    LivingRegistry registry = new LivingRegistry(MODEL);
    for (StrandRows strand : shuffled(strands, seed)) {
      registry.put(strand);
    }
    Partition atOnce = matching.partition(Neighbourhood.of(shuffled(strands, -seed), List.of()));
    assertThat(registry.clusters()).isEqualTo(Set.copyOf(atOnce.clusters()));
    assertThat(registry.review()).isEqualTo(Set.copyOf(atOnce.review())).isNotEmpty();
    assertThat(registry.clusters()).isEqualTo(inBulk(strands, seed));
    assertThat(registry.clusters().size()).isBetween(PUPILS, PUPILS + PUPILS / 5);
    assertThat(registry.largestComponent()).isLessThan(strands.size() / 4);
  }

  @Test
  void strandsWithAnswersOfSourcesEndTheSameInAnyOrder() {
    List<StrandRows> asked = region.withAnswers();
    LivingRegistry registry = new LivingRegistry(MODEL);
    shuffled(asked, 3).forEach(registry::put);
    Partition atOnce = matching.partition(Neighbourhood.of(asked, List.of()));
    assertThat(registry.clusters()).isEqualTo(Set.copyOf(atOnce.clusters()));
    assertThat(registry.review()).isEqualTo(Set.copyOf(atOnce.review()));
    assertThat(atOnce.clusters())
        .allSatisfy(
            cluster -> assertThat(cluster.stream().map(region::pupilOf).distinct()).hasSize(1));
    assertThat(atOnce.clusters()).anyMatch(cluster -> cluster.size() > 1);
  }

  @Test
  void aModelWrittenAndReadIsTheSameAndJudgesTheSame() {
    StringWriter text = new StringWriter();
    MODEL.write(text);
    MatchModel read = MatchModel.read(new StringReader(text.toString()));
    assertThat(read.fingerprint()).isEqualTo(MODEL.fingerprint());
    Neighbourhood all = Neighbourhood.of(strands, List.of());
    assertThat(StrandMatching.with(read).partition(all)).isEqualTo(matching.partition(all));
  }

  @Test
  void decisionsHoldInWhateverOrderTheyComeAndWithdrawingThemRestores() {
    Partition before = matching.partition(Neighbourhood.of(strands, List.of()));
    List<PairDecision> decisions = decisions(before, 5);
    Set<SortedSet<StrandId>> expected =
        Set.copyOf(matching.partition(Neighbourhood.of(strands, decisions)).clusters());
    assertThat(expected).isNotEqualTo(Set.copyOf(before.clusters()));
    LivingRegistry registry = new LivingRegistry(MODEL);
    List<Runnable> events = new ArrayList<>();
    strands.forEach(strand -> events.add(() -> registry.put(strand)));
    decisions.forEach(decision -> events.add(() -> registry.decide(decision)));
    shuffled(events, 7).forEach(Runnable::run);
    assertThat(registry.clusters()).isEqualTo(expected);
    assertDecided(registry, decisions);
    shuffled(decisions, 8).forEach(decision -> registry.withdraw(decision.sequence()));
    assertThat(registry.clusters()).isEqualTo(Set.copyOf(before.clusters()));
    assertThat(registry.review()).isEqualTo(Set.copyOf(before.review()));
  }

  @Test
  void correctionsAndRetractionsEndAsAFreshRun() {
    LivingRegistry registry = new LivingRegistry(MODEL);
    Random random = new Random(17);
    List<StrandRows> now = new ArrayList<>();
    for (StrandRows strand : shuffled(strands, 9)) {
      // Half of them begin as somebody else's rows, wholly or in part.
      StrandRows other = strands.get(random.nextInt(strands.size()));
      if (random.nextBoolean()) {
        registry.put(new StrandRows(strand.strand(), List.of(corrected(other, strand, random))));
      }
      registry.put(strand);
      now.add(strand);
      if (random.nextInt(4) == 0) {
        StrandRows gone = now.remove(random.nextInt(now.size()));
        registry.remove(gone.strand());
      }
    }
    Partition fresh = matching.partition(Neighbourhood.of(now, List.of()));
    assertThat(registry.clusters()).isEqualTo(Set.copyOf(fresh.clusters()));
    assertThat(registry.review()).isEqualTo(Set.copyOf(fresh.review()));
  }

  private static void assertDecided(LivingRegistry registry, List<PairDecision> decisions) {
    Map<StrandId, SortedSet<StrandId>> clusterOf = new TreeMap<>();
    registry.clusters().forEach(cluster -> cluster.forEach(s -> clusterOf.put(s, cluster)));
    PairDecision newest = decisions.get(decisions.size() - 1);
    assertThat(clusterOf.get(newest.first()).contains(newest.second()))
        .isEqualTo(newest.kind() == PairDecision.Kind.TOGETHER);
    Set<Set<StrandId>> reviewed = new HashSet<>();
    for (ReviewCase one : registry.review()) {
      clusterOf
          .get(one.first())
          .forEach(a -> clusterOf.get(one.second()).forEach(b -> reviewed.add(Set.of(a, b))));
    }
    for (PairDecision decision : decisions) {
      if (decision.kind() == PairDecision.Kind.APART) {
        assertThat(reviewed).doesNotContain(Set.of(decision.first(), decision.second()));
      }
    }
  }

  /** Splits of what is together, joins of what is apart or in review, some contradicting others. */
  private static List<PairDecision> decisions(Partition of, long seed) {
    Random random = new Random(seed);
    List<PairDecision> decisions = new ArrayList<>();
    for (SortedSet<StrandId> cluster : of.clusters()) {
      if (cluster.size() > 1 && random.nextInt(6) == 0) {
        decisions.add(
            decision(cluster.first(), cluster.last(), PairDecision.Kind.APART, decisions));
      }
      SortedSet<StrandId> other = of.clusters().get(random.nextInt(of.clusters().size()));
      if (other != cluster && random.nextInt(6) == 0) {
        decisions.add(
            decision(cluster.first(), other.last(), PairDecision.Kind.TOGETHER, decisions));
        if (random.nextBoolean()) {
          decisions.add(
              decision(cluster.last(), other.first(), PairDecision.Kind.APART, decisions));
        }
      }
    }
    for (ReviewCase one : of.review()) {
      PairDecision.Kind kind =
          random.nextBoolean() ? PairDecision.Kind.TOGETHER : PairDecision.Kind.APART;
      decisions.add(decision(one.first(), one.second(), kind, decisions));
    }
    return decisions;
  }

  private static PairDecision decision(
      StrandId one, StrandId other, PairDecision.Kind kind, List<PairDecision> before) {
    return new PairDecision(one, other, kind, before.size() + 1);
  }

  /** The row of one strand under the record id of another, as an earlier version of it. */
  private static StrandRow corrected(StrandRows from, StrandRows to, Random random) {
    FeedRow was = from.rows().get(0).row();
    FeedRow is = to.rows().get(0).row();
    boolean nameOnly = random.nextBoolean();
    return new StrandRow(
        to.rows().get(0).feed(),
        new FeedRow(
            is.recordId() + "-0",
            was.surname(),
            was.first(),
            was.patronymic(),
            was.gender(),
            nameOnly ? is.birthDate() : was.birthDate(),
            is.birthPlace(),
            nameOnly ? is.snils() : was.snils(),
            is.documentType(),
            nameOnly ? is.documentSeries() : was.documentSeries(),
            nameOnly ? is.documentNumber() : was.documentNumber(),
            is.documentDate(),
            is.actNumber(),
            is.actDate(),
            was.parent(),
            was.otherParent(),
            is.address(),
            is.phone()));
  }

  private static Set<SortedSet<StrandId>> inBulk(List<StrandRows> of, long seed) {
    RecordMatching bulk = RecordMatching.telling(problem -> {});
    Map<String, StrandId> strandOf = new TreeMap<>();
    for (StrandRows strand : shuffled(of, seed + 100)) {
      StrandRow row = strand.rows().get(0);
      strandOf.put(row.row().recordId(), strand.strand());
      bulk.take(row.feed(), row.row());
    }
    Map<String, SortedSet<StrandId>> clusters = new TreeMap<>();
    bulk.match(MODEL)
        .forEachRecord(
            (record, cluster) ->
                clusters.computeIfAbsent(cluster, c -> new TreeSet<>()).add(strandOf.get(record)));
    return Set.copyOf(clusters.values());
  }

  private static <T> List<T> shuffled(List<T> list, long seed) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }
}
