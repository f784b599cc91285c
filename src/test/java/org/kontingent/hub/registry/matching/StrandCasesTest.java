package org.kontingent.hub.registry.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.StrandId;

/** Hard cases of strands and decisions, under the model that is shipped. */
class StrandCasesTest {
  private static final StrandMatching MATCHING = StrandMatching.with(MatchModel.standard());

  private final Rows rows = new Rows();
  private final Map<String, String> child = rows.anyChild();
  private final List<StrandRows> strands = new ArrayList<>();
  private final List<PairDecision> decisions = new ArrayList<>();

  @Test
  void verifiedNumbersThatDifferAreNeverLinkedByAnEqualPaperButShown() {
    StrandId one = strand(Feed.PENSION, child);
    StrandId other = strand(Feed.PENSION, but(child, "snils", Rows.snils(987_654_321)));
    Partition partition = partition();
    assertThat(partition.clusters()).hasSize(2);
    assertThat(partition.review())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.reason()).isEqualTo(ReviewReason.SNILS_DIFF);
              assertThat(Set.of(found.first(), found.second())).isEqualTo(Set.of(one, other));
              assertThat(found.first()).isLessThan(found.second());
            });
  }

  @Test
  void aSchoolsUnverifiedNumberDoesNotForbid() {
    strand(Feed.PENSION, child);
    strand(Feed.SCHOOL, but(child, "snils", Rows.snils(987_654_321)));
    assertThat(partition().clusters()).hasSize(1);
  }

  @Test
  void twinsAreNeitherOneNorProposed() {
    child.put("first", "Глеб");
    strand(Feed.SCHOOL, child);
    strand(Feed.SCHOOL, twin());
    Partition partition = partition();
    assertThat(partition.clusters()).hasSize(2);
    assertThat(partition.review()).isEmpty();
  }

  @Test
  void aPersonsWordBeatsWhatCertainlyForbidsAndIsUndoneByALaterOne() {
    StrandId one = strand(Feed.PENSION, child);
    StrandId other = strand(Feed.PENSION, but(child, "snils", Rows.snils(987_654_321)));
    decide(one, other, PairDecision.Kind.TOGETHER);
    assertThat(partition().clusters()).containsExactly(sorted(one, other));
    decide(other, one, PairDecision.Kind.APART);
    assertThat(partition().clusters()).hasSize(2);
    assertThat(partition().review()).isEmpty();
    decide(one, other, PairDecision.Kind.TOGETHER);
    assertThat(partition().clusters()).hasSize(1);
  }

  @Test
  void aLaterWordUndoesOnlyWhatItContradicts() {
    StrandId a = strand(Feed.SCHOOL, child);
    StrandId b = strand(Feed.SCHOOL, rows.anyChild());
    StrandId c = strand(Feed.SCHOOL, rows.anyChild());
    decide(a, b, PairDecision.Kind.TOGETHER);
    decide(b, c, PairDecision.Kind.TOGETHER);
    decide(a, c, PairDecision.Kind.APART);
    assertThat(partition().clusters()).containsExactlyInAnyOrder(sorted(a), sorted(b, c));
  }

  @Test
  void strandsAPersonPartedStayApartWhoeverComes() {
    StrandId one = strand(Feed.BIRTH, child);
    StrandId other = strand(Feed.SCHOOL, child);
    assertThat(partition().clusters()).hasSize(1);
    decide(one, other, PairDecision.Kind.APART);
    Partition parted = partition();
    assertThat(parted.clusters()).hasSize(2);
    assertThat(parted.review()).isEmpty();
    strand(Feed.MIGRATION, child);
    assertThat(partition().clusters()).noneMatch(c -> c.contains(one) && c.contains(other));
  }

  @Test
  void aStrandWithoutRowsFollowsItsDecisionsAlone() {
    StrandId one = strand(Feed.SCHOOL, child);
    StrandId empty = new StrandId(new UUID(7, 7));
    strands.add(new StrandRows(empty, List.of()));
    assertThat(partition().clusters()).hasSize(2);
    StrandId stranger = strand(Feed.SCHOOL, rows.anyChild());
    decide(one, empty, PairDecision.Kind.TOGETHER);
    decide(empty, stranger, PairDecision.Kind.TOGETHER);
    assertThat(partition().clusters()).containsExactly(sorted(one, empty, stranger));
  }

  @Test
  void whatIsDecidedOfAStrandThatIsGoneBindsNobodyElse() {
    StrandId one = strand(Feed.SCHOOL, child);
    StrandId other = strand(Feed.SCHOOL, rows.anyChild());
    StrandId gone = new StrandId(new UUID(9, 9));
    decide(one, gone, PairDecision.Kind.TOGETHER);
    decide(gone, other, PairDecision.Kind.TOGETHER);
    assertThat(partition().clusters()).hasSize(2);
  }

  @Test
  void theSameAnswerToTwoSchoolsIsNotAChildThatStandsTwiceInARegister() {
    Map<String, String> bare = new HashMap<>(child);
    for (String field : List.of("certificate", "mother", "address")) {
      bare.put(field, null);
    }
    bare.put("snils", null);
    StrandRow claim = row(Feed.SCHOOL, bare);
    StrandRow again = row(Feed.SCHOOL, bare);
    strands.add(new StrandRows(new StrandId(new UUID(1, 1)), List.of(claim)));
    strands.add(new StrandRows(new StrandId(new UUID(1, 2)), List.of(again)));
    assertThat(partition().clusters()).hasSize(2);
    strands.clear();
    Map<String, String> insured = new HashMap<>(bare);
    insured.put("snils", child.get("snils"));
    strands.add(
        new StrandRows(new StrandId(new UUID(1, 1)), List.of(claim, row(Feed.PENSION, insured))));
    strands.add(
        new StrandRows(new StrandId(new UUID(1, 2)), List.of(again, row(Feed.PENSION, insured))));
    assertThat(partition().clusters()).hasSize(1);
  }

  @Test
  void anExplanationNamesTheTwinWhoStandsNearAndWhatWouldChangeTheJudgement() {
    child.put("first", "Глеб");
    Map<String, String> bare = new HashMap<>(child);
    for (String field : List.of("snils", "certificate", "mother", "address", "place")) {
      bare.put(field, null);
    }
    StrandId one = strand(Feed.SCHOOL, bare);
    StrandId other = strand(Feed.SCHOOL, bare);
    StrandId brother = strand(Feed.SCHOOL, twin());
    Partition partition = partition();
    assertThat(partition.review())
        .anyMatch(found -> Set.of(found.first(), found.second()).equals(Set.of(one, other)));
    StrandExplanation told =
        MATCHING.explain(Neighbourhood.of(strands, decisions), one, other).orElseThrow();
    assertThat(told.pair().linked()).isFalse();
    assertThat(told.pair().rule()).isEqualTo("M6");
    assertThat(told.decided()).isFalse();
    assertThat(told.neighbours())
        .singleElement()
        .satisfies(
            near -> {
              assertThat(near.strand()).isEqualTo(brother);
              assertThat(near.against()).isEqualTo("TWINS");
            });
    StrandExplanation.Change number =
        told.changes().stream()
            .filter(change -> change.field().equals("snils"))
            .findFirst()
            .orElseThrow();
    assertThat(number.level()).isZero();
    assertThat(number.ifAgreed()).isGreaterThan(0.999);
    assertThat(number.ifDiffered()).isLessThan(told.pair().clusterProbability());
    decide(one, other, PairDecision.Kind.TOGETHER);
    assertThat(MATCHING.explain(Neighbourhood.of(strands, decisions), one, other))
        .hasValueSatisfying(
            decided -> {
              assertThat(decided.decided()).isTrue();
              assertThat(decided.pair().linked()).isTrue();
            });
    StrandId nobody = new StrandId(new UUID(5, 5));
    assertThat(MATCHING.explain(Neighbourhood.of(strands, decisions), one, nobody)).isEmpty();
  }

  @Test
  void namesAndDateAloneMakeNoTwoClaimsOneHoweverRareTheName() {
    Map<String, String> bare = rareNameAlone();
    StrandId one = strand(Feed.SCHOOL, bare);
    strands.add(
        new StrandRows(
            new StrandId(new UUID(4, 4)),
            List.of(row(Feed.SCHOOL, bare), row(Feed.PENSION, bare))));
    Partition partition = partition();
    assertThat(partition.clusters()).hasSize(2);
    assertThat(partition.review())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.reason()).isEqualTo(ReviewReason.POSSIBLE_DUPLICATE);
              assertThat(Set.of(found.first(), found.second())).contains(one);
            });
  }

  @Test
  void aClaimAndARegisterOfTheSameRareNameAreOneIfNobodyElseIsSoCalled() {
    Map<String, String> bare = rareNameAlone();
    strand(Feed.SCHOOL, bare);
    strand(Feed.PENSION, but(bare, "snils", child.get("snils")));
    assertThat(partition().clusters()).hasSize(1);
    // Another insured child of that name: the claim may be of either.
    strand(Feed.PENSION, but(bare, "snils", Rows.snils(987_654_321)));
    Partition partition = partition();
    assertThat(partition.clusters()).hasSize(3);
    assertThat(partition.review()).hasSize(2);
  }

  @Test
  void aSlipInTheNameAndNothingElseInCommonIsForAPersonWhateverTheProbability() {
    Map<String, String> bare = rareNameAlone();
    strand(Feed.SCHOOL, bare);
    StrandId slip = strand(Feed.PENSION, but(bare, "surname", bare.get("surname") + "н"));
    Partition partition = partition();
    assertThat(partition.clusters()).hasSize(2);
    assertThat(partition.review())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.probability())
                  .isGreaterThan(MATCHING.model().settings().linkProbability());
              assertThat(Set.of(found.first(), found.second())).contains(slip);
            });
  }

  @Test
  void anotherSurnameWithOneParentInCommonIsForAPerson() {
    Map<String, String> bare = rareNameAlone();
    bare.put("mother", child.get("mother"));
    strand(Feed.SCHOOL, bare);
    strand(Feed.BIRTH, but(bare, "surname", "Новосельский"));
    Partition partition = partition();
    assertThat(partition.clusters()).hasSize(2);
    assertThat(partition.review()).hasSize(1);
  }

  /** Nothing but a name, a date and a gender, of which the first is hardly ever heard. */
  private Map<String, String> rareNameAlone() {
    Map<String, String> bare = new HashMap<>(child);
    bare.put("surname", "Вельзевулин");
    bare.put("first", "Евлампий");
    bare.put("patronymic", "Пантелеймонович");
    for (String field :
        List.of("snils", "certificate", "act", "mother", "father", "address", "place")) {
      bare.put(field, null);
    }
    return bare;
  }

  @Test
  void twoRareNamesAModelHasNeverSeenAreTwoNamesIfMoreThanOneLetterApart() {
    child.put("first", "Айжарык");
    strand(Feed.SCHOOL, child);
    strand(Feed.SCHOOL, but(twin(), "first", "Айдарук"));
    Partition partition = partition();
    assertThat(partition.clusters()).hasSize(2);
    assertThat(partition.review()).isEmpty();
    strand(Feed.MIGRATION, but(child, "first", "Айжарак"));
    assertThat(partition().clusters()).hasSize(2);
  }

  @Test
  void aStrandStandsOnlyOnce() {
    strand(Feed.SCHOOL, child);
    strands.add(strands.get(0));
    assertThatThrownBy(this::partition).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aKeyTooManyBearLeadsToNobodyWhereverItIsCounted() {
    LivingRegistry registry = new LivingRegistry(MATCHING.model());
    List<StrandRows> placeholders = new ArrayList<>();
    for (int i = 0; i < MatchKeys.CROWDED - 1; i++) {
      Map<String, String> other = rows.anyChild();
      other.put("certificate", "000000");
      strand(Feed.SCHOOL, other);
    }
    placeholders.addAll(strands);
    registry.load(placeholders);
    // Two records that share the placeholder and little else: an edge until it is crowded.
    for (int i = 0; i < 4; i++) {
      Map<String, String> more = but(child, "certificate", "000000");
      more.put("birth", "2011-01-0" + (i + 2));
      more.put("surname", "Иной" + "абвг".charAt(i));
      strand(Feed.SCHOOL, more);
      registry.put(strands.get(strands.size() - 1));
    }
    assertThat(registry.everything().crowdedKeys()).hasSize(1);
    Partition atOnce = MATCHING.partition(registry.everything());
    assertThat(registry.clusters()).isEqualTo(Set.copyOf(atOnce.clusters()));
    assertThat(registry.review()).isEqualTo(Set.copyOf(atOnce.review()));
    registry.remove(strands.get(0).strand());
    registry.remove(strands.get(1).strand());
    registry.remove(strands.get(2).strand());
    assertThat(registry.everything().crowdedKeys()).isEmpty();
    Partition fewer = MATCHING.partition(registry.everything());
    assertThat(registry.clusters()).isEqualTo(Set.copyOf(fewer.clusters()));
    assertThat(registry.review()).isEqualTo(Set.copyOf(fewer.review()));
  }

  private Map<String, String> twin() {
    Map<String, String> twin = but(child, "first", "Павел");
    twin.put("snils", Rows.snils(Integer.parseInt(child.get("snils").substring(0, 9)) + 1));
    twin.put("certificate", "%06d".formatted(Integer.parseInt(child.get("certificate")) + 1));
    return twin;
  }

  private Partition partition() {
    return MATCHING.partition(Neighbourhood.of(strands, decisions));
  }

  private void decide(StrandId one, StrandId other, PairDecision.Kind kind) {
    decisions.add(new PairDecision(one, other, kind, decisions.size() + 1));
  }

  private StrandId strand(Feed feed, Map<String, String> of) {
    StrandId id = new StrandId(new UUID(3, strands.size() + 1));
    strands.add(new StrandRows(id, List.of(row(feed, of))));
    return id;
  }

  private StrandRow row(Feed feed, Map<String, String> of) {
    rows.record(feed, of);
    return rows.last();
  }

  private static Map<String, String> but(Map<String, String> child, String field, String value) {
    Map<String, String> changed = new HashMap<>(child);
    changed.put(field, value);
    return changed;
  }

  private static SortedSet<StrandId> sorted(StrandId... strands) {
    return new TreeSet<>(List.of(strands));
  }
}
