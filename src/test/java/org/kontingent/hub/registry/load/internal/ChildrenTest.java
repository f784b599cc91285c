package org.kontingent.hub.registry.load.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.internal.StrongKey;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.MatchResult;
import org.kontingent.hub.registry.matching.ReviewPair;
import org.kontingent.hub.registry.matching.ReviewReason;

class ChildrenTest {
  private final RowBook rows = new RowBook();
  private final Map<String, String> clusters = new TreeMap<>();
  private final List<ReviewPair> review = new ArrayList<>();

  @Test
  void childrenStandInTheOrderOfTheirFirstRowsWhateverTheirClustersAreCalled() {
    row("Z9", "A1");
    row("Z1", "Z1");
    row("A1", "A1");
    row("B1", "Z1");
    Children children = children();
    assertThat(children.count()).isEqualTo(2);
    assertThat(List.of(children.row(0, 0), children.row(0, 1))).containsExactly(0, 2);
    assertThat(List.of(children.row(1, 0), children.row(1, 1))).containsExactly(1, 3);
    assertThat(children.before(1)).isEqualTo(2);
  }

  @Test
  void whoBearsTheSameExclusiveKeyMayClash() {
    StrongKey number = new StrongKey(StrongKey.Kind.SNILS, "11223344595");
    StrongKey name = new StrongKey(StrongKey.Kind.FIRST_NAME_AND_DATE, "ГЛЕБ|2015-01-01");
    row("A", "A", number, name);
    row("B", "A", number);
    row("C", "C", number);
    row("D", "D", name);
    Children children = children();
    assertThat(children.clashing(0)).containsExactly(1);
    assertThat(children.clashing(1)).containsExactly(0);
    assertThat(children.clashing(2)).isEmpty();
    assertThat(children.placeholders()).isEmpty();
  }

  @Test
  void aNumberBorneByHalfAHundredChildrenIsNone() {
    StrongKey number = new StrongKey(StrongKey.Kind.CERTIFICATE, "BIRTH_CERT_RU|643|I-БА|111111");
    for (int i = 0; i < 5000; i++) {
      row("R" + i, "R" + i, i % 90 == 0 ? number : new StrongKey(StrongKey.Kind.SNILS, "" + i));
    }
    Children children = children();
    assertThat(children.placeholders()).isEqualTo(Set.of(RowBook.hashOf(number)));
    assertThat(children.clashing(0)).isEmpty();
  }

  @Test
  void aPairOfChildrenIsOneCaseHoweverManyOfTheirRecordsLookAlike() {
    row("A", "A");
    row("B", "A");
    row("C", "C");
    review("A", "C");
    review("C", "B");
    Children children = children();
    assertThat(children.pairsForReview()).isEqualTo(1);
    assertThat(children.lookalikes(0)).containsExactly(1);
    assertThat(children.lookalikes(1)).containsExactly(0);
  }

  @Test
  void otherChildrenHaveAnotherFingerprint() {
    row("A", "A");
    row("B", "A");
    row("C", "C");
    String before = children().fingerprint();
    assertThat(children().fingerprint()).isEqualTo(before);
    review("A", "C");
    String looked = children().fingerprint();
    clusters.put("B", "C");
    assertThat(List.of(looked, children().fingerprint())).doesNotContain(before);
  }

  private void row(String id, String cluster, StrongKey... keys) {
    assertThat(rows.add(Feed.SCHOOL, rows.size() + 2, rows.size(), id)).isTrue();
    rows.keys(List.of(keys));
    clusters.put(id, cluster);
  }

  private void review(String one, String other) {
    review.add(new ReviewPair(one, other, 0.5, ReviewReason.POSSIBLE_DUPLICATE));
  }

  /** Of a result only what children are made of. */
  @SuppressWarnings("unchecked")
  private Children children() {
    MatchResult result =
        (MatchResult)
            Proxy.newProxyInstance(
                MatchResult.class.getClassLoader(),
                new Class<?>[] {MatchResult.class},
                (proxy, method, arguments) -> {
                  if (method.getName().equals("forEachRecord")) {
                    clusters.forEach((BiConsumer<String, String>) arguments[0]);
                    return null;
                  }
                  return review;
                });
    return Children.of(rows, result);
  }
}
